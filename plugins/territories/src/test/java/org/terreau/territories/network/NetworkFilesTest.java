package org.terreau.territories.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.territories.Told;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The files that a network is given away as. */
class NetworkFilesTest {

    private static final String BASE = "https://commons.example";

    private final Network network = new Networks(
                    new Told("network.ttl"), new Viewing(Reader.anonymous(), Locale.FRENCH))
            .of(new Slug("vallee"));

    @Test
    void graphml_has_a_node_for_each_member_and_an_edge_for_each_two_who_cooperate() throws Exception {
        Document graph = read(new GraphMl(network, BASE).write());

        NodeList nodes = graph.getElementsByTagName("node");
        assertThat(nodes.getLength()).isEqualTo(3);
        assertThat(((Element) nodes.item(0)).getAttribute("id")).isEqualTo("https://commons.example/wiki/ecole");
        assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(2 + 3);
        assertThat(graph.getDocumentElement().getTextContent())
                .contains("Zèbre & Cie", "2018", "2020", "https://commons.example/wiki/dossier");
        assertThat(graph.getElementsByTagName("key").getLength()).isEqualTo(10);
    }

    @Test
    void svg_names_who_is_in_it_and_leads_to_their_pages() throws Exception {
        Document drawing = read(new Svg(Drawing.of(network), BASE).asFile());

        assertThat(drawing.getElementsByTagName("circle").getLength()).isEqualTo(3);
        assertThat(drawing.getElementsByTagName("rect").getLength()).isEqualTo(1);
        assertThat(drawing.getElementsByTagName("line").getLength()).isEqualTo(5);
        Element first = (Element) drawing.getElementsByTagName("a").item(0);
        assertThat(first.getAttribute("href")).startsWith("https://commons.example/wiki/");
        assertThat(drawing.getDocumentElement().getTextContent()).contains("Zèbre & Cie");
    }

    private static Document read(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
