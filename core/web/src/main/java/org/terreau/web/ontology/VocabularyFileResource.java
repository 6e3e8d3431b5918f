package org.terreau.web.ontology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.terreau.web.negotiation.Representation;

/** {@code /ontology.ttl}, {@code .jsonld}, {@code .rdf}, {@code .nt}: the whole vocabulary, as a file to download. */
@Path("/ontology.{suffix: [a-z]+}")
@ApplicationScoped
public class VocabularyFileResource {

    private final Ontology ontology;
    private final VocabularyData data;

    /** For RESTEasy, which wants to see it and then lets CDI call the other one. */
    public VocabularyFileResource() {
        ontology = null;
        data = null;
    }

    @Inject
    public VocabularyFileResource(Ontology ontology, VocabularyData data) {
        this.ontology = ontology;
        this.data = data;
    }

    @GET
    public Response file(@PathParam("suffix") String suffix, @Context HttpHeaders headers) {
        Representation chosen = Representation.ofSuffix(suffix)
                .filter(Representation.OF_DATA::contains)
                .orElseThrow(NotFoundException::new);
        return data.answer(headers, ontology.graph(), chosen);
    }
}
