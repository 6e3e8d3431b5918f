package org.terreau.web.ontology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.terreau.ontology.Prefixes;
import org.terreau.type.PageTypes;
import org.terreau.web.negotiation.JsonLdContext;
import org.terreau.web.negotiation.RdfOutput;

/** Makes injectable what is generated from the vocabulary, once. */
@ApplicationScoped
class VocabularyOutputs {

    @Produces
    @Singleton
    RdfOutput output(PageTypes types) {
        return new RdfOutput(Prefixes.MAP, JsonLdContext.of(Prefixes.MAP, types.vocabulary()));
    }

    @Produces
    @Singleton
    Ontology ontology(PageTypes types) {
        return Ontology.of(types.vocabulary());
    }
}
