package org.terreau.sparql;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/** A small commons in TDB2, in memory. */
final class Commons implements QueryableStore {

    static final String BASE = "https://commons.example/";

    private static final String PAGES = """
            PREFIX id: <https://commons.example/id/>
            PREFIX wiki: <https://commons.example/wiki/>
            PREFIX tr: <https://w3id.org/terreau/ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            wiki:lille {
                id:lille a tr:Territory ; rdfs:label "Lille"@fr ; tr:population 236234 ; dcterms:isPartOf id:nord .
                id:nord rdfs:label "Nord"@fr .
            }
            wiki:nord { id:nord a tr:Territory ; rdfs:label "Nord"@fr ; dcterms:isPartOf id:hauts-de-france . }
            wiki:apes { id:apes a tr:Actor ; rdfs:label "APES"@fr ; tr:activeIn id:lille . }
            """;

    private final DatasetGraph dataset;

    Commons(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    static Commons inMemory() {
        return filled(DatabaseMgr.createDatasetGraph());
    }

    static Commons filled(DatasetGraph dataset) {
        Commons commons = new Commons(dataset);
        commons.write(store -> RDFDataMgr.read(
                DatasetFactory.wrap(store),
                new ByteArrayInputStream(PAGES.getBytes(StandardCharsets.UTF_8)),
                Lang.TRIG));
        // As the founder of a store may keep its own state in the real default graph: no query sees it.
        commons.write(
                store -> store.add(Quad.defaultGraphIRI, iri("urn:x:store"), iri("urn:x:position"), iri("urn:x:7")));
        return commons;
    }

    /** With {@code count} things in one more graph, each linked with the next one and with the first. */
    Commons withRing(int count) {
        write(store -> {
            for (int i = 0; i < count; i++) {
                Node thing = iri(BASE + "id/ring-" + i);
                store.add(iri(BASE + "wiki/ring"), thing, iri("urn:x:next"), iri(BASE + "id/ring-" + (i + 1) % count));
                store.add(iri(BASE + "wiki/ring"), thing, iri("urn:x:next"), iri(BASE + "id/ring-0"));
            }
        });
        return this;
    }

    void write(Consumer<DatasetGraph> change) {
        Txn.executeWrite(dataset, () -> change.accept(dataset));
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> query) {
        return Objects.requireNonNull(Txn.calculateRead(dataset, () -> query.apply(dataset)));
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
