package org.terreau.web.type;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.shape.Shapes;

/** A type of page to make lists of. */
final class Gardens {

    private static final Graph VOCABULARY = GraphFactory.createDefaultGraph();

    static {
        RDFParser.fromString("""
                        @prefix sh: <http://www.w3.org/ns/shacl#> .
                        @prefix dash: <http://datashapes.org/dash#> .
                        @prefix trs: <https://w3id.org/terreau/shapes#> .
                        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        @prefix wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
                        @prefix : <https://example.org/garden#> .

                        :kinds a skos:ConceptScheme .
                        :shared a skos:Concept ; skos:inScheme :kinds ; skos:prefLabel "Partagé"@fr, "Shared"@en .

                        :GardenShape a sh:NodeShape ; sh:targetClass :Garden ;
                            rdfs:label "Jardin"@fr, "Garden"@en ;
                            sh:property :p1, :p2, :p3, :p4, :p5, :p6, :p7, :p8, :p9, :p10 .
                        :PlotShape a sh:NodeShape ; sh:targetClass :Plot ; sh:property :q1 .
                        :q1 sh:path :crop ; sh:datatype xsd:string ; sh:maxCount 1 .

                        :p1 sh:path :description ; sh:order 1 ; sh:datatype rdf:langString ; sh:minCount 1 .
                        :p2 sh:path :kind ; sh:order 2 ; sh:class skos:Concept ; trs:scheme :kinds ; sh:minCount 1 ;
                            sh:maxCount 1 ; trs:facet true ; sh:name "Sorte"@fr, "Kind"@en .
                        :p3 sh:path :opened ; sh:order 3 ; sh:or ( [ sh:datatype xsd:gYear ] [ sh:datatype xsd:date ] ) ;
                            sh:maxCount 1 .
                        :p4 sh:path :homepage ; sh:order 4 ; sh:datatype xsd:anyURI ; sh:maxCount 1 .
                        :p5 sh:path :subject ; sh:order 5 ; sh:in ( "fleurs" "fruits" ) ; trs:facet true .
                        :p6 sh:path :neighbour ; sh:order 6 ; sh:class :Garden ; trs:facet true .
                        :p7 sh:path :area ; sh:order 7 ; sh:datatype xsd:decimal ; sh:maxCount 1 .
                        :p8 sh:path wgs84:lat ; sh:order 8 ; sh:datatype xsd:decimal ; sh:maxCount 1 .
                        :p9 sh:path wgs84:long ; sh:order 9 ; sh:datatype xsd:decimal ; sh:maxCount 1 .
                        :p10 sh:path :plot ; sh:order 10 ; sh:class :Plot ; sh:node :PlotShape .
                        """, Lang.TURTLE).parse(VOCABULARY);
    }

    static final Shape SHAPE = Shapes.of(VOCABULARY).named("Garden").orElseThrow();
    static final Schemes SCHEMES = Schemes.of(VOCABULARY);

    private Gardens() {}
}
