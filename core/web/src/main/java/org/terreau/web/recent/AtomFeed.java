package org.terreau.web.recent;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.terreau.address.Base;
import org.terreau.page.ChangeSlice;
import org.terreau.page.RevisionSummary;
import org.terreau.web.view.Texts;

/**
 * Recent changes as Atom (RFC 4287), paged as RFC 5005 says.
 *
 * @param typeLabel what a type of page is called
 */
record AtomFeed(Base base, Texts texts, UnaryOperator<String> typeLabel) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String FEED = "recent.atom";

    /** What XML 1.0 can't hold, escaped or not. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    byte[] of(RecentQuery query, ChangeSlice slice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", texts.lang());
            head(xml, query, slice);
            for (RevisionSummary change : slice.changes()) {
                entry(xml, change);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed can't be written", e);
        }
        return bytes.toByteArray();
    }

    private void head(XMLStreamWriter xml, RecentQuery query, ChangeSlice slice) throws XMLStreamException {
        element(xml, "id", base.resolve(query.fromTheNewest().at(FEED)));
        element(xml, "title", "Terreau – " + texts.of("list.recent"));
        Instant updated = slice.changes().isEmpty()
                ? Instant.EPOCH
                : slice.changes().getFirst().at();
        element(xml, "updated", updated.toString());
        link(xml, "self", base.resolve(query.at(FEED)));
        link(xml, "alternate", base.resolve(query.at("recent")));
        link(xml, "first", base.resolve(query.fromTheNewest().at(FEED)));
        if (slice.next().isPresent()) {
            String next = slice.next().get().toString();
            link(xml, "next", base.resolve(query.with(RecentQuery.BEFORE, next).at(FEED)));
        }
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
        if (change.number() > 1) {
            link(
                    xml,
                    "related",
                    base.page(change.slug()) + "/diff?from=" + (change.number() - 1) + "&to=" + change.number());
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", change.type());
        xml.writeAttribute("label", typeLabel.apply(change.type()));
        element(xml, "summary", texts.of("list.act." + change.act().code()) + comment(change));
        xml.writeEndElement();
    }

    private static String comment(RevisionSummary change) {
        return change.comment().isEmpty() ? "" : " – " + change.comment();
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NOT_XML.matcher(value).replaceAll(" "));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", address);
    }
}
