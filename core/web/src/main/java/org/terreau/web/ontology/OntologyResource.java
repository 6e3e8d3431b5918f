package org.terreau.web.ontology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.terreau.spi.view.Kept;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.negotiation.RequestHeaders;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /ontology}: the vocabulary, its terms and its shapes, by the Accept header or by the end of the address. */
@Path("/ontology")
@ApplicationScoped
public class OntologyResource {

    private final Ontology ontology;
    private final VocabularyData data;
    private final Frames frames;

    /** For RESTEasy, which wants to see it and then lets CDI call the other one. */
    public OntologyResource() {
        ontology = null;
        data = null;
        frames = null;
    }

    @Inject
    public OntologyResource(Ontology ontology, VocabularyData data, Frames frames) {
        this.ontology = ontology;
        this.data = data;
        this.frames = frames;
    }

    @GET
    @Kept
    public Response all(@Context HttpHeaders headers) {
        return answer(headers, Optional.empty(), ontology.view(), ontology.graph());
    }

    @GET
    @Kept
    @Path("shapes")
    public Response shapes(@Context HttpHeaders headers) {
        return answer(headers, Optional.empty(), ontology.view(), ontology.shapes());
    }

    /** @throws UnknownTerm if there is none of this name */
    @GET
    @Kept
    @Path("{term}")
    public Response term(@PathParam("term") String address, @Context HttpHeaders headers) {
        int dot = address.lastIndexOf('.');
        Optional<Representation> suffix = dot < 0
                ? Optional.empty()
                : Representation.ofSuffix(address.substring(dot + 1)).filter(Representation.OF_A_VOCABULARY::contains);
        String name = suffix.isPresent() ? address.substring(0, dot) : address;
        if (name.equals("shapes")) {
            return answer(headers, suffix, ontology.view(), ontology.shapes());
        }
        OntologyView view = ontology.view(name).orElseThrow(() -> new UnknownTerm(name));
        return answer(headers, suffix, view, ontology.about(name).orElseThrow(() -> new UnknownTerm(name)));
    }

    private Response answer(HttpHeaders headers, Optional<Representation> suffix, OntologyView view, Graph graph) {
        Representation chosen =
                suffix.orElseGet(() -> RequestHeaders.accept(headers).choose(Representation.OF_A_VOCABULARY));
        return chosen == Representation.HTML ? page(view) : data.answer(headers, graph, chosen);
    }

    private Response page(OntologyView view) {
        String lang = frames.texts().lang();
        Frame frame = frames.frame(view.selected()
                .map(term -> term.label(lang))
                .orElse(frames.texts().of("ontology.title")));
        String description = OntologyView.text(
                view.selected().map(OntologyView.Term::definitions).orElse(view.description()), lang);
        String template = view.selected().isPresent() ? "ontology/term.jte" : "ontology/ontology.jte";
        return Response.ok(new View(template, frame.described(description), view))
                .type(Representation.HTML.contentType())
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
