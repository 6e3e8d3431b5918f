package org.terreau.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {
    static Stream<Resource> classes() {
        return Ontology.ownClasses().stream().filter(term -> !term.equals(TR.Topic));
    }

    static Stream<Resource> shapes() {
        return Ontology.instances(sh("NodeShape")).stream();
    }

    static Stream<Resource> fields() {
        return Ontology.instances(sh("PropertyShape")).stream();
    }

    static Stream<Resource> groups() {
        return Ontology.instances(sh("PropertyGroup")).stream();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyClassHasOneShapeNamedAfterIt(Resource term) {
        Set<Resource> shapes = Ontology.MODEL
                .listSubjectsWithProperty(Ontology.sh("targetClass"), term)
                .toSet();
        assertThat(shapes).containsExactly(ResourceFactory.createResource(TRS.NS + term.getLocalName() + "Shape"));
    }

    @Test
    void everyPageClassIsATopic() {
        assertThat(Ontology.PAGE_CLASSES)
                .allSatisfy(page ->
                        assertThat(Ontology.objects(page, RDFS.subClassOf)).contains(TR.Topic));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aShapeSaysWhatItIsForInBothLanguages(Resource shape) {
        assertThat(Ontology.texts(shape, RDFS.label)).containsOnlyKeys("fr", "en");
        assertThat(Ontology.texts(shape, RDFS.comment)).containsOnlyKeys("fr", "en");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyFieldOfAShapeHasANameOfItsOwn(Resource shape) {
        Set<Resource> fields = Ontology.objects(shape, Ontology.sh("property"));
        assertThat(fields).isNotEmpty().allMatch(RDFNode::isURIResource);
        assertThat(fields.stream().map(ShapesTest::key)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void noTwoFieldsOfAShapeClaimTheSamePlace(Resource shape) {
        List<String> places = Ontology.objects(shape, Ontology.sh("property")).stream()
                .map(field -> group(field) + " " + order(field))
                .toList();
        assertThat(places).doesNotHaveDuplicates();
        assertThat(Ontology.objects(shape, Ontology.sh("property")).stream()
                        .map(ShapesTest::group)
                        .distinct()
                        .map(ShapesTest::order))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldHasANameAndHelpInBothLanguages(Resource field) {
        assertThat(field.isURIResource()).isTrue();
        assertThat(field.getURI()).startsWith(TRS.NS).endsWith("-" + key(field));
        for (String said : List.of("name", "description")) {
            assertThat(Ontology.texts(field, Ontology.sh(said)))
                    .as(said)
                    .containsOnlyKeys("fr", "en")
                    .allSatisfy((language, texts) -> assertThat(texts).hasSize(1));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldsMessageIsInBothLanguagesOrLeftToTheRule(Resource field) {
        assertThat(Ontology.texts(field, Ontology.sh("message")).keySet()).isIn(Set.of(), Set.of("fr", "en"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldSaysWhatItHolds(Resource field) {
        assertThat(Stream.of("datatype", "class", "or").filter(rule -> field.hasProperty(Ontology.sh(rule))))
                .hasSize(1);
        assertThat(shapes().filter(shape -> shape.hasProperty(Ontology.sh("property"), field)))
                .as("used")
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aConceptFieldNamesItsSchemeAndTheSchemeHasConcepts(Resource field) {
        boolean concept = field.hasProperty(Ontology.sh("class"), SKOS.Concept);
        assertThat(field.hasProperty(TRS.scheme)).isEqualTo(concept);
        if (concept) {
            Resource scheme = Ontology.object(field, TRS.scheme);
            assertThat(Ontology.MODEL.contains(scheme, RDF.type, SKOS.ConceptScheme))
                    .isTrue();
            assertThat(Ontology.MODEL
                            .listSubjectsWithProperty(SKOS.inScheme, scheme)
                            .toList())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aNestedFieldsShapeIsTheOneOfItsClass(Resource field) {
        if (field.hasProperty(Ontology.sh("node"))) {
            Resource shape = Ontology.object(field, Ontology.sh("node"));
            assertThat(Ontology.object(shape, Ontology.sh("targetClass")))
                    .isEqualTo(Ontology.object(field, Ontology.sh("class")));
        } else {
            assertThat(parts()).noneMatch(part -> field.hasProperty(Ontology.sh("class"), part));
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aGroupHasALabelHelpAndAPlace(Resource group) {
        assertThat(Ontology.texts(group, RDFS.label)).containsOnlyKeys("fr", "en");
        assertThat(Ontology.texts(group, RDFS.comment)).containsOnlyKeys("fr", "en");
        assertThat(order(group)).isNotNegative();
        assertThat(fields().filter(field -> group(field).equals(group)))
                .as("used")
                .isNotEmpty();
    }

    private static Resource sh(String name) {
        return ResourceFactory.createResource(Ontology.sh(name).getURI());
    }

    private static Stream<Resource> parts() {
        return classes().filter(term -> !Ontology.PAGE_CLASSES.contains(term));
    }

    private static String key(Resource field) {
        return Ontology.object(field, Ontology.sh("path")).getLocalName();
    }

    private static Resource group(Resource field) {
        return Ontology.object(field, Ontology.sh("group"));
    }

    private static int order(Resource placed) {
        return placed.inModel(Ontology.MODEL)
                .getRequiredProperty(Ontology.sh("order"))
                .getInt();
    }
}
