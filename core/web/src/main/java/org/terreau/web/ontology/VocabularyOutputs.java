package org.terreau.web.ontology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.terreau.ontology.Prefixes;
import org.terreau.web.negotiation.JsonLdContext;
import org.terreau.web.negotiation.RdfOutput;

/** Makes injectable what is generated from the vocabulary, once. */
@ApplicationScoped
class VocabularyOutputs {

    @Produces
    @Singleton
    RdfOutput output(PublishedVocabulary vocabulary) {
        return new RdfOutput(Prefixes.MAP, JsonLdContext.of(Prefixes.MAP, vocabulary.graph()));
    }

    @Produces
    @Singleton
    Ontology ontology(PublishedVocabulary vocabulary) {
        return Ontology.of(vocabulary.graph());
    }
}
