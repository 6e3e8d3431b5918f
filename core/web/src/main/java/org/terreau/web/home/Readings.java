package org.terreau.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.terreau.spi.PageType;
import org.terreau.type.PageTypes;

/** Which types of page are there to be read for themselves, as their classes say: articles, narratives, reports. */
@ApplicationScoped
class Readings {

    private static final List<Node> WRITINGS = Stream.of("Article", "CreativeWork", "Report", "Book")
            .map(name -> NodeFactory.createURI("https://schema.org/" + name))
            .toList();

    private final List<String> types;

    protected Readings() {
        types = List.of();
    }

    @Inject
    Readings(PageTypes pageTypes) {
        types = of(pageTypes);
    }

    /** Their names. */
    List<String> types() {
        return types;
    }

    private static List<String> of(PageTypes pageTypes) {
        Graph vocabulary = pageTypes.vocabulary();
        return pageTypes.all().stream()
                .filter(type -> {
                    Node each = NodeFactory.createURI(pageTypes.shape(type).targetClass());
                    return WRITINGS.stream()
                            .anyMatch(writing -> vocabulary.contains(each, RDFS.Nodes.subClassOf, writing));
                })
                .map(PageType::name)
                .toList();
    }
}
