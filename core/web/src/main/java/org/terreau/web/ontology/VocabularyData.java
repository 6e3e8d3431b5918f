package org.terreau.web.ontology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.terreau.web.negotiation.Conditional;
import org.terreau.web.negotiation.EntityTag;
import org.terreau.web.negotiation.RdfOutput;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.negotiation.RequestHeaders;

/** Answers with a part of the vocabulary as data, open to the scripts of any site. */
@ApplicationScoped
class VocabularyData {

    private final RdfOutput output;

    protected VocabularyData() {
        output = null;
    }

    @Inject
    VocabularyData(RdfOutput output) {
        this.output = output;
    }

    Response answer(HttpHeaders headers, Graph graph, Representation chosen) {
        byte[] bytes = output.bytes(graph, chosen);
        EntityTag tag = EntityTag.ofBytes(bytes);
        Conditional asked = Conditional.parse(
                Optional.empty(), RequestHeaders.value(headers, HttpHeaders.IF_NONE_MATCH), Optional.empty());
        Response.ResponseBuilder response =
                asked.notModified(tag, Optional.empty()) ? Response.notModified() : Response.ok(bytes);
        return response.type(chosen.contentType())
                .header(HttpHeaders.ETAG, tag.toString())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
