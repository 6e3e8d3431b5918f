package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;

/** Reads answers as graphs. */
final class Rdf {

    private Rdf() {}

    /** The graph of an answer, in the syntax that its Content-Type names. */
    static Model of(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        Lang lang = RDFLanguages.contentTypeToLang(reply.type());
        assertThat(lang).as(reply.toString()).isNotNull();
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(reply.body(), lang).parse(model);
        return model;
    }

    /** What an ASK by this reader says. */
    static boolean ask(Visitor reader, String query) {
        Reply reply = reader.query(query, "text/csv, application/sparql-results+json");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.body().contains("true");
    }
}
