package org.terreau.ontology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/** What the tests ask of the whole vocabulary. */
final class Ontology {
    static final Model MODEL = ModelFactory.createModelForGraph(Vocabulary.load());
    static final List<Resource> PAGE_CLASSES = List.of(
            TR.Article,
            TR.Territory,
            TR.Actor,
            TR.Initiative,
            TR.Instrument,
            TR.Cooperation,
            TR.Programme,
            TR.MethodSheet);

    private Ontology() {}

    static Property sh(String name) {
        return ResourceFactory.createProperty(Prefixes.MAP.get("sh"), name);
    }

    static Set<Resource> instances(Resource type) {
        return MODEL.listSubjectsWithProperty(RDF.type, type).toSet();
    }

    static Set<Resource> ownClasses() {
        return own(OWL.Class);
    }

    static Set<Resource> ownProperties() {
        return Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty)
                .flatMap(kind -> own(kind).stream())
                .collect(Collectors.toSet());
    }

    static Set<Resource> objects(Resource subject, Property property) {
        return MODEL.listObjectsOfProperty(subject, property)
                .mapWith(RDFNode::asResource)
                .toSet();
    }

    static Resource object(Resource subject, Property property) {
        return subject.inModel(MODEL).getRequiredProperty(property).getResource();
    }

    /** Texts by language, so that a language said twice or left out shows. */
    static Map<String, List<String>> texts(Resource subject, Property property) {
        return MODEL.listObjectsOfProperty(subject, property).mapWith(RDFNode::asLiteral).toList().stream()
                .collect(Collectors.groupingBy(
                        text -> text.getLanguage(), Collectors.mapping(text -> text.getString(), Collectors.toList())));
    }

    private static Set<Resource> own(Resource kind) {
        return instances(kind).stream().filter(Resource::isURIResource).collect(Collectors.toSet());
    }
}
