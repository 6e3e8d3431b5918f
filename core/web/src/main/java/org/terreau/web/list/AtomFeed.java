package org.terreau.web.list;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.terreau.address.Base;
import org.terreau.page.RevisionSummary;
import org.terreau.web.view.Texts;

/** Recent changes as Atom (RFC 4287). */
record AtomFeed(Base base, Texts texts) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    String of(List<RevisionSummary> changes) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", base.resolve("recent"));
            element(xml, "title", "Terreau – " + texts.of("list.recent"));
            link(xml, "self", base.resolve("recent.atom"));
            link(xml, "alternate", base.resolve("recent"));
            Instant updated =
                    changes.isEmpty() ? Instant.EPOCH : changes.getFirst().at();
            element(xml, "updated", updated.toString());
            for (RevisionSummary change : changes) {
                entry(xml, change);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed can't be written", e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, RevisionSummary change) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", base.revision(change.slug(), change.number()));
        element(xml, "title", change.title());
        element(xml, "updated", change.at().toString());
        xml.writeStartElement("author");
        element(xml, "name", change.author().name());
        xml.writeEndElement();
        link(xml, "alternate", base.page(change.slug()));
        element(xml, "summary", texts.of("list.act." + change.act().code()) + comment(change));
        xml.writeEndElement();
    }

    private static String comment(RevisionSummary change) {
        return change.comment().isEmpty() ? "" : " – " + change.comment();
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }
}
