package org.terreau.territories.official;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.terreau.ontology.Prefixes;
import org.terreau.ontology.TR;

/**
 * Official territories in RDF.
 *
 * @param named gives the IRI of a territory by its path
 */
record OfficialData(OfficialSource source, Function<String, Node> named) {

    static final Node CODE = NodeFactory.createURI(Prefixes.MAP.get("igeo") + "codeINSEE");
    static final Node KIND = TR.territoryKind.asNode();

    private static final String LANGUAGE = "fr";

    Graph nothing() {
        return GraphMemFactory.createDefaultGraph();
    }

    /** As the fields of a page about it. */
    Graph fields(OfficialTerritory territory, Node thing) {
        Graph graph = nothing();
        graph.add(thing, KIND, NodeFactory.createURI(territory.kind().concept()));
        graph.add(thing, CODE, NodeFactory.createLiteralString(territory.code()));
        territory.population().ifPresent(population -> {
            graph.add(thing, TR.population.asNode(), typed(population, XSDDatatype.XSDnonNegativeInteger));
            graph.add(thing, TR.populationYear.asNode(), typed(source.populationYear(territory), XSDDatatype.XSDgYear));
        });
        territory.within().forEach(wider -> graph.add(thing, DCTerms.isPartOf.asNode(), named.apply(wider.path())));
        return graph;
    }

    /** With its class and name, the names of what it lies in, source and licence. */
    Graph described(OfficialTerritory territory, List<OfficialTerritory> containing) {
        Node thing = named.apply(territory.official().path());
        Graph graph = fields(territory, thing);
        graph.add(
                thing, RDF.type.asNode(), NodeFactory.createURI(territory.kind().igeo()));
        graph.add(thing, RDFS.label.asNode(), name(territory));
        containing.forEach(wider -> graph.add(named.apply(wider.official().path()), RDFS.label.asNode(), name(wider)));
        graph.add(thing, DCTerms.source.asNode(), NodeFactory.createURI(source.address()));
        graph.add(thing, DCTerms.license.asNode(), NodeFactory.createURI(source.licenceAddress()));
        graph.add(thing, DCTerms.publisher.asNode(), NodeFactory.createLiteralString(source.publishers()));
        graph.add(
                thing,
                DCTerms.modified.asNode(),
                NodeFactory.createLiteralDT(source.date().toString(), XSDDatatype.XSDdate));
        return graph;
    }

    private static Node name(OfficialTerritory territory) {
        return NodeFactory.createLiteralLang(territory.name(), LANGUAGE);
    }

    private static Node typed(int number, XSDDatatype datatype) {
        return NodeFactory.createLiteralDT(Integer.toString(number), datatype);
    }
}
