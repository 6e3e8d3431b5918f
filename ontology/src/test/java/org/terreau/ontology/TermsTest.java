package org.terreau.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermsTest {
    static Stream<Resource> classesAndProperties() {
        return Stream.of(Ontology.ownClasses(), Ontology.ownProperties(), Ontology.instances(OWL.AnnotationProperty))
                .flatMap(Set::stream);
    }

    static Stream<Resource> conceptsAndSchemes() {
        return Stream.of(SKOS.Concept, SKOS.ConceptScheme).flatMap(type -> Ontology.instances(type).stream());
    }

    @ParameterizedTest
    @MethodSource("classesAndProperties")
    void everyTermIsLabelledAndDefinedInBothLanguages(Resource term) {
        assertBothLanguages(term, RDFS.label);
        assertBothLanguages(term, SKOS.definition);
        assertThat(Ontology.object(term, RDFS.isDefinedBy).getURI()).isEqualTo("https://w3id.org/terreau/ns");
    }

    @ParameterizedTest
    @MethodSource("conceptsAndSchemes")
    void everyConceptIsLabelledAndDefinedInBothLanguages(Resource concept) {
        assertBothLanguages(concept, SKOS.prefLabel);
        assertBothLanguages(concept, SKOS.definition);
    }

    @ParameterizedTest
    @MethodSource("conceptSet")
    void everyConceptIsInTheSchemeItsNameSays(Resource concept) {
        Resource scheme = Ontology.object(concept, SKOS.inScheme);
        assertThat(concept.getURI()).startsWith(scheme.getURI() + "#");
        assertThat(Ontology.instances(SKOS.ConceptScheme)).contains(scheme);
        boolean top = Ontology.objects(concept, SKOS.topConceptOf).contains(scheme);
        boolean narrower = !Ontology.objects(concept, SKOS.broader).isEmpty();
        assertThat(top).as("at the top of its scheme, or under another concept").isNotEqualTo(narrower);
        assertThat(Ontology.objects(scheme, SKOS.hasTopConcept).contains(concept))
                .isEqualTo(top);
    }

    static Stream<Resource> conceptSet() {
        return Ontology.instances(SKOS.Concept).stream();
    }

    @Test
    void everyOwnTermThatIsNamedAnywhereIsDeclared() {
        Set<Resource> declared = classesAndProperties().collect(Collectors.toSet());
        Set<Resource> named = new HashSet<>();
        Ontology.MODEL
                .listStatements()
                .forEach(statement -> Stream.of(statement.getSubject(), statement.getPredicate(), statement.getObject())
                        .filter(RDFNode::isURIResource)
                        .map(RDFNode::asResource)
                        .filter(node -> node.getURI().startsWith(TR.NS))
                        .forEach(named::add));
        assertThat(named).isNotEmpty();
        assertThat(declared).containsAll(named);
    }

    /** What is said of the page itself is the engine's to say; what is derived is nobody's to fill in. */
    @Test
    void everyOwnPropertyOfAThingIsAFieldOfSomeShape() {
        Set<Resource> paths = Ontology.MODEL
                .listObjectsOfProperty(Ontology.sh("path"))
                .mapWith(RDFNode::asResource)
                .toSet();
        assertThat(Ontology.ownProperties())
                .filteredOn(property -> !Ontology.objects(property, RDFS.domain).contains(FOAF.Document))
                .filteredOn(property -> !property.equals(TR.official))
                .isSubsetOf(paths);
    }

    @Test
    void everyOwnClassBesideTopicIsTiedToAKnownOne() {
        assertThat(Ontology.ownClasses())
                .allSatisfy(term -> assertThat(Stream.of(RDFS.subClassOf, SKOS.closeMatch)
                                .flatMap(property -> Ontology.objects(term, property).stream()))
                        .anyMatch(known -> !known.getURI().startsWith(TR.NS)));
    }

    @Test
    void nothingIsSaidToBeTheSameAsATermOfOthers() {
        assertThat(Ontology.MODEL.contains(null, OWL.sameAs)).isFalse();
        assertThat(Ontology.MODEL.contains(null, OWL.equivalentClass)).isFalse();
    }

    @Test
    void vocabulariesOfOthersAreNamedInOneForm() {
        Set<String> names = Ontology.MODEL.listStatements().toList().stream()
                .flatMap(
                        statement -> Stream.of(statement.getSubject(), statement.getPredicate(), statement.getObject()))
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI())
                .collect(Collectors.toSet());
        assertThat(names)
                .noneMatch(name -> name.startsWith("http://schema.org/"))
                .noneMatch(name -> name.startsWith("http://virtual-assembly.org/ontologies/pair/"));
    }

    @Test
    void constantsNameExactlyTheDeclaredTerms() {
        Set<String> declared = Stream.concat(Ontology.ownClasses().stream(), Ontology.ownProperties().stream())
                .map(Resource::getLocalName)
                .collect(Collectors.toSet());
        Set<String> constants = Arrays.stream(TR.class.getFields())
                .map(Field::getName)
                .filter(name -> !List.of("NS", "NAMESPACE", "VERSION_INFO").contains(name))
                .collect(Collectors.toSet());
        assertThat(constants).isEqualTo(declared);
        assertThat(Ontology.instances(OWL.AnnotationProperty))
                .containsExactlyInAnyOrder(TRS.scheme, TRS.facet, TRS.stem, TRS.apart);
    }

    private static void assertBothLanguages(Resource term, Property property) {
        Map<String, List<String>> texts = Ontology.texts(term, property);
        assertThat(texts).as("%s of %s", property.getLocalName(), term).containsOnlyKeys("fr", "en");
        assertThat(texts.values())
                .allSatisfy(one -> assertThat(one).singleElement().asString().isNotBlank());
    }
}
