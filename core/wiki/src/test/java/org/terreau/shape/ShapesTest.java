package org.terreau.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {

    private static final String NS = "https://example.org/ns#";

    @Test
    void pages_have_shapes_and_parts_are_nested_in_them() {
        assertThat(Garden.SHAPES.all()).extracting(Shape::localName).containsExactly("Garden", "Gardener");
        assertThat(Garden.SHAPES.of(NS + "Garden")).contains(Garden.SHAPE);
        assertThat(Garden.SHAPES.named("Plot")).isEmpty();
        assertThat(range("plot")).isInstanceOfSatisfying(Range.Part.class, part -> {
            assertThat(part.shape().stem()).isEqualTo("plot");
            assertThat(part.shape().property("bed")).isPresent();
        });
    }

    @Test
    void a_nested_shape_without_a_target_is_for_the_class_that_its_property_asks_for() {
        assertThat(range("address"))
                .isInstanceOfSatisfying(
                        Range.Part.class,
                        part -> assertThat(part.shape().targetClass()).isEqualTo(NS + "Address"));
    }

    @Test
    void groups_and_fields_come_in_their_order_and_those_without_a_group_last() {
        assertThat(Garden.SHAPE.groups())
                .extracting(group -> group.label().in(Locale.ENGLISH))
                .containsExactly("First", "Then", "");
        assertThat(Garden.SHAPE.properties())
                .extracting(Property::key)
                .startsWith("summary", "soil", "theme", "keeper", "near")
                .endsWith("stake", "plot", "address");
    }

    @Test
    void the_kinds_of_field_are_read_from_their_constraints() {
        assertThat(range("summary")).isEqualTo(new Range.LangText(false, true));
        assertThat(range("stake")).isEqualTo(new Range.LangText(false, false));
        assertThat(range("code")).isEqualTo(new Range.Text(true));
        assertThat(range("open")).isEqualTo(new Range.Flag());
        assertThat(range("site")).isEqualTo(new Range.Uri(true));
        assertThat(range("opened")).isEqualTo(new Range.Date(Set.of(Precision.YEAR, Precision.DAY)));
        assertThat(range("soil")).isEqualTo(new Range.Concept("https://example.org/scheme/soil"));
        assertThat(range("size")).isEqualTo(new Range.Choice(List.of("petit", "grand")));
        assertThat(range("keeper")).isEqualTo(new Range.Topic(NS + "Gardener", Set.of("Gardener")));
        assertThat(range("near")).isEqualTo(new Range.Topic(NS + "Anything", Set.of("Garden", "Gardener")));
        assertThat(range("area"))
                .isEqualTo(new Range.Numeric(
                        "http://www.w3.org/2001/XMLSchema#decimal",
                        false,
                        Optional.of(BigDecimal.ZERO),
                        Optional.empty()));
    }

    @Test
    void a_field_knows_its_labels_its_help_and_how_many_values_it_takes() {
        Property soil = Garden.SHAPE.property("soil").orElseThrow();
        assertThat(soil.name().in(Locale.FRENCH)).isEqualTo("Sol");
        assertThat(soil.name().in(Locale.GERMAN)).isEqualTo("Sol");
        assertThat(soil.required()).isTrue();
        assertThat(soil.repeatable()).isFalse();
        assertThat(soil.facet()).isTrue();
        assertThat(Garden.SHAPE.onPath(NS + "soil")).contains(soil);
        assertThat(Garden.SHAPE.property("keeper").orElseThrow().repeatable()).isTrue();
    }

    @Test
    void concepts_come_in_the_order_of_their_scheme() {
        Scheme soils = Garden.SCHEMES.scheme("https://example.org/scheme/soil");
        assertThat(soils.concepts()).extracting(Concept::key).containsExactly("loam", "sand", "clay");
        assertThat(soils.keyed("clay").orElseThrow().label().in(Locale.ENGLISH)).isEqualTo("Clay");
        assertThat(Garden.SCHEMES.concept("https://example.org/scheme/soil#clay"))
                .isEqualTo(soils.keyed("clay"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sh:path ex:p ; sh:datatype xsd:string ; sh:minCount 2 ; sh:maxCount 1 | minCount 2 is more than sh:maxCount 1",
                "sh:path ex:p ; sh:node ex:Nowhere | No property in the nested shape",
                "sh:path [ sh:inversePath ex:p ] ; sh:datatype xsd:string | sh:path must be one IRI",
                "sh:path ex:p | say what its values are",
                "sh:path ex:p ; sh:datatype xsd:hexBinary | no field can be of the datatype",
                "sh:path ex:p ; sh:class ex:Nothing | no type of page is a",
                "sh:path ex:p ; sh:class skos:Concept | say by trs:scheme",
                "sh:path ex:p ; sh:class skos:Concept ; trs:scheme ex:none | there is no concept scheme",
                "sh:path ex:p ; sh:node ex:S | nested in itself",
                "sh:path ex:add ; sh:datatype xsd:string | forms use the key add themselves",
                "sh:path schema:q ; sh:datatype xsd:string | have the key q"
            })
    void what_contradicts_itself_is_told(String property, String message) {
        assertThatThrownBy(() -> Shapes.of(vocabulary(
                        "ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property ex:one, ex:two . ex:two sh:path ex:q ;"
                                + " sh:datatype xsd:string . ex:one " + property + " .")))
                .isInstanceOf(ContradictoryShapes.class)
                .hasMessageContaining(message);
    }

    @Test
    void all_contradictions_are_told_at_once() {
        assertThatThrownBy(() ->
                        Shapes.of(vocabulary("ex:S sh:targetClass ex:C ; sh:property ex:one, ex:two, [ sh:path ex:q ] ."
                                + "ex:one sh:path ex:p . ex:two sh:path ex:q .")))
                .hasMessageContaining("ns#one")
                .hasMessageContaining("ns#two")
                .hasMessageContaining("name it by an IRI");
    }

    private static Range range(String key) {
        return Garden.SHAPE.property(key).orElseThrow().range();
    }

    private static Graph vocabulary(String turtle) {
        return RDFParser.fromString(
                        "PREFIX ex: <https://example.org/ns#> PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX schema:"
                                + " <https://schema.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX skos:"
                                + " <http://www.w3.org/2004/02/skos/core#> PREFIX trs: <https://w3id.org/terreau/shapes#> "
                                + turtle,
                        Lang.TURTLE)
                .toGraph();
    }
}
