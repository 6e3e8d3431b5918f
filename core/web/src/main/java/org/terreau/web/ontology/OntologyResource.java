package org.terreau.web.ontology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.terreau.web.negotiation.Accept;
import org.terreau.web.negotiation.Conditional;
import org.terreau.web.negotiation.EntityTag;
import org.terreau.web.negotiation.RdfOutput;
import org.terreau.web.negotiation.Representation;

/** {@code /ontology}: the vocabulary, its terms and its shapes. */
@Path("/ontology")
@ApplicationScoped
public class OntologyResource {

    private final Ontology ontology;
    private final RdfOutput output;

    public OntologyResource() {
        ontology = null;
        output = null;
    }

    @Inject
    public OntologyResource(Ontology ontology, RdfOutput output) {
        this.ontology = ontology;
        this.output = output;
    }

    @GET
    public Response all(@Context HttpHeaders headers) {
        return answer(headers, ontology.view(), ontology.graph());
    }

    @GET
    @Path("shapes")
    public Response shapes(@Context HttpHeaders headers) {
        return answer(headers, ontology.view(), ontology.shapes());
    }

    /** @throws UnknownTerm if there is none of this name */
    @GET
    @Path("{term}")
    public Response term(@PathParam("term") String name, @Context HttpHeaders headers) {
        OntologyView view = ontology.view(name).orElseThrow(() -> new UnknownTerm(name));
        return answer(headers, view, ontology.about(name).orElseThrow(() -> new UnknownTerm(name)));
    }

    private Response answer(HttpHeaders headers, OntologyView view, Graph graph) {
        Representation chosen =
                Accept.parse(header(headers, HttpHeaders.ACCEPT)).choose(Representation.OF_A_VOCABULARY);
        Response.ResponseBuilder response =
                chosen == Representation.HTML ? Response.ok(view) : data(headers, graph, chosen);
        return response.type(chosen.contentType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    private Response.ResponseBuilder data(HttpHeaders headers, Graph graph, Representation chosen) {
        byte[] bytes = output.bytes(graph, chosen);
        EntityTag tag = EntityTag.ofBytes(bytes);
        Conditional asked =
                Conditional.parse(Optional.empty(), header(headers, HttpHeaders.IF_NONE_MATCH), Optional.empty());
        Response.ResponseBuilder response =
                asked.notModified(tag, Optional.empty()) ? Response.notModified() : Response.ok(bytes);
        return response.header(HttpHeaders.ETAG, tag.toString());
    }

    private static Optional<String> header(HttpHeaders headers, String name) {
        List<String> values = headers.getRequestHeader(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }
}
