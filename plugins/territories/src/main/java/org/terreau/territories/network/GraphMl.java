package org.terreau.territories.network;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.terreau.territories.Term;

/**
 * Writes a network as <a href="http://graphml.graphdrawing.org/">GraphML</a>, for programs that analyse graphs: a node for
 * each member and an edge for each two who cooperate, however many there are in that cooperation.
 */
final class GraphMl {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final List<String> OF_NODES = List.of("name", "kind", "ties");
    private static final List<String> OF_EDGES =
            List.of("cooperation", "name", "forms", "fields", "from", "until", "sources");

    private final Network network;
    private final String base;

    /** @param base what the addresses of pages begin with */
    GraphMl(Network network, String base) {
        this.network = network;
        this.base = base;
    }

    String write() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeAttribute("xmlns", NAMESPACE);
            keys(xml, "node", OF_NODES);
            keys(xml, "edge", OF_EDGES);
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "undirected");
            for (Map.Entry<Member, Long> member : network.members().entrySet()) {
                node(xml, member.getKey(), member.getValue());
            }
            for (Tie tie : network.ties()) {
                edges(xml, tie);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A network can't be written", e);
        }
        return text.toString();
    }

    private static void keys(XMLStreamWriter xml, String domain, List<String> names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement("key");
            xml.writeAttribute("id", domain + "-" + name);
            xml.writeAttribute("for", domain);
            xml.writeAttribute("attr.name", name);
            xml.writeAttribute("attr.type", List.of("ties", "from", "until").contains(name) ? "int" : "string");
            xml.writeEndElement();
        }
    }

    private void node(XMLStreamWriter xml, Member member, long ties) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", base + member.link().address());
        Map<String, String> data = new LinkedHashMap<>();
        data.put("name", member.link().name());
        member.kind().ifPresent(kind -> data.put("kind", kind.label()));
        data.put("ties", Long.toString(ties));
        data(xml, "node", data);
        xml.writeEndElement();
    }

    private void edges(XMLStreamWriter xml, Tie tie) throws XMLStreamException {
        for (int one = 0; one < tie.between().size(); one++) {
            for (int other = one + 1; other < tie.between().size(); other++) {
                xml.writeStartElement("edge");
                xml.writeAttribute(
                        "source", base + tie.between().get(one).link().address());
                xml.writeAttribute(
                        "target", base + tie.between().get(other).link().address());
                data(xml, "edge", data(tie));
                xml.writeEndElement();
            }
        }
    }

    private Map<String, String> data(Tie tie) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("cooperation", base + tie.link().address());
        data.put("name", tie.link().name());
        data.put("forms", labels(tie.forms()));
        data.put("fields", labels(tie.fields()));
        tie.period().from().ifPresent(year -> data.put("from", Integer.toString(year)));
        tie.period().until().ifPresent(year -> data.put("until", Integer.toString(year)));
        data.put(
                "sources",
                tie.sources().stream().map(source -> base + source.address()).collect(Collectors.joining(" ")));
        return data;
    }

    private static String labels(List<Term> terms) {
        return terms.stream().map(Term::label).collect(Collectors.joining(", "));
    }

    private static void data(XMLStreamWriter xml, String domain, Map<String, String> values) throws XMLStreamException {
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!value.getValue().isEmpty()) {
                xml.writeStartElement("data");
                xml.writeAttribute("key", domain + "-" + value.getKey());
                xml.writeCharacters(value.getValue());
                xml.writeEndElement();
            }
        }
    }
}
