package org.terreau.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.ontology.Prefixes;
import org.terreau.ontology.Vocabulary;
import org.terreau.spi.page.Slug;

/** What people get wrong: a link to the page itself, an end before its beginning, coordinates exchanged. */
class ChecksTest {

    private static final Base BASE = Base.of("https://wiki.example/");
    private static final String THING = BASE.thing(new Slug("here"));
    private static final Topics TOPICS = Garden.topics(
            new Topic(new Slug("here"), "Ici", "Territory"),
            new Topic(new Slug("wide"), "Plus large", "Territory"),
            new Topic(new Slug("one"), "Une", "Actor"));

    @Test
    void a_link_to_the_page_itself_is_told_at_its_field() {
        assertThat(wrong("Territory", "dcterms:isPartOf <wide>, <here>"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.place()).contains(Place.of("isPartOf"));
                    assertThat(told.rule()).isEqualTo("self");
                    assertThat(told.message(Locale.FRENCH))
                            .isEqualTo("Fait partie de\u00a0: «\u00a0here\u00a0» est cette page même\u00a0;"
                                    + " en choisir une autre.");
                    assertThat(told.message(Locale.ENGLISH))
                            .isEqualTo("Part of: “here” is this very page; choose another one.");
                });
    }

    @Test
    void a_part_that_names_the_page_it_is_on_as_its_source_is_told_too() {
        assertThat(wrong(
                        "Territory",
                        "tr:hasNeed <#need-1> . <#need-1> rdfs:label 'Un lieu'@fr ; dcterms:source <here>"))
                .singleElement()
                .satisfies(told -> assertThat(told.place().orElseThrow()).hasToString("hasNeed[0].source"));
    }

    @Test
    void a_link_to_itself_that_was_there_is_not_held_against_who_writes() {
        Fields fields = fields("Territory", "dcterms:isPartOf <here>");
        assertThat(validator(Bounds.FRANCE).validate(shape("Territory"), THING, fields, fields, TOPICS))
                .noneMatch(told -> told.rule().equals("self"));
    }

    @ParameterizedTest
    @CsvSource({
        "'2019'^^xsd:gYear, '2018'^^xsd:gYear, 2019, 2018",
        "'2018-06-01'^^xsd:date, '2018-05-31'^^xsd:date, 2018-06-01, 2018-05-31",
        "'2019'^^xsd:gYear, '2018-05-31'^^xsd:date, 2019, 2018-05-31"
    })
    void a_beginning_after_its_end_is_told_with_both(String start, String end, String first, String last) {
        assertThat(wrong("Initiative", "schema:startDate " + start + " ; schema:endDate " + end))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.place()).contains(Place.of("startDate"));
                    assertThat(told.rule()).isEqualTo("order");
                    assertThat(told.message(Locale.FRENCH)).contains(first, last, "Fin");
                    assertThat(told.message(Locale.ENGLISH)).contains(first, last, "End");
                });
    }

    @Test
    void a_year_and_a_day_that_can_not_be_told_apart_are_not_said_to_be_in_the_wrong_order() {
        assertThat(wrong("Initiative", "schema:startDate '2018'^^xsd:gYear ; schema:endDate '2018-05-31'^^xsd:date"))
                .singleElement()
                .satisfies(told -> assertThat(told.message(Locale.FRENCH)).contains("de la même façon"));
    }

    @ParameterizedTest
    @CsvSource({
        "50.45, 2.79, ''", "2.79, 50.45, exchanged", "-21.1, 55.5, ''", "55.5, -21.1, exchanged",
        "52.52, 13.40, outside", "5.0, -52.3, ''", "-52.3, 5.0, exchanged", "0, 0, outside"
    })
    void a_place_outside_france_is_doubted_and_exchanged_coordinates_are_recognised(
            String latitude, String longitude, String rule) {
        List<Doubt> doubts = doubts(Bounds.FRANCE, latitude, longitude);
        assertThat(doubts.stream().map(Doubt::rule))
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(wrong("Initiative", place(latitude, longitude))).isEmpty();
    }

    @Test
    void what_is_proposed_are_the_coordinates_exchanged() {
        assertThat(doubts(Bounds.FRANCE, "2.79", "50.45"))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.proposal().map(Doubt.Proposal::values))
                        .contains(Map.of("lat", "50.45", "long", "2.79")));
    }

    @Test
    void a_latitude_that_can_not_be_one_breaks_its_rule_and_the_proposal_is_made_all_the_same() {
        String places = place("163.9", "-21.5");
        assertThat(wrong("Initiative", places))
                .singleElement()
                .satisfies(told -> assertThat(told.rule()).isEqualTo("most"));
        assertThat(doubts(Bounds.FRANCE, "163.9", "-21.5"))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.rule()).isEqualTo("exchanged"));
    }

    @Test
    void coordinates_that_stood_there_are_not_doubted_again() {
        Fields fields = fields("Initiative", place("52.52", "13.40"));
        assertThat(validator(Bounds.FRANCE)
                        .examine(shape("Initiative"), THING, fields, fields, TOPICS)
                        .doubts())
                .isEmpty();
    }

    @Test
    void an_operator_says_where_places_are_expected() {
        Bounds berlin = Bounds.from(Map.of("TERREAU_BOUNDS", "13.0,52.3,13.8,52.7"));
        assertThat(doubts(berlin, "52.52", "13.40")).isEmpty();
        assertThat(doubts(berlin, "50.45", "2.79"))
                .singleElement()
                .satisfies(doubt ->
                        assertThat(doubt.message().in(Locale.ENGLISH)).contains("the bounds of this platform"));
        assertThat(doubts(Bounds.from(Map.of("TERREAU_BOUNDS", "none")), "0", "0"))
                .isEmpty();
        assertThat(Bounds.from(Map.of())).isEqualTo(Bounds.FRANCE);
        assertThatThrownBy(() -> Bounds.from(Map.of("TERREAU_BOUNDS", "52.3,13.0")))
                .hasMessageContaining("TERREAU_BOUNDS");
        assertThatThrownBy(() -> Bounds.from(Map.of("TERREAU_BOUNDS", "13.0,52.7,13.8,52.3")))
                .hasMessageContaining("west,south,east,north");
    }

    @Test
    void a_rule_that_a_shape_calls_a_warning_is_a_doubt_and_refuses_nothing() {
        Graph vocabulary = Vocabulary.load();
        vocabulary.add(
                NodeFactory.createURI("https://w3id.org/terreau/shapes#Topic-homepage"), SHACL.severity, SHACL.Warning);
        Validator validator = validator(vocabulary, Bounds.FRANCE);
        Fields fields =
                fields("Initiative", "foaf:homepage 'https://a b'^^xsd:anyURI, 'https://c.example'^^xsd:anyURI");
        assertThat(validator.validate(shape("Initiative"), THING, fields, TOPICS))
                .noneMatch(told -> told.rule().equals("max"));
        assertThat(validator
                        .examine(shape("Initiative"), THING, fields, Fields.none(), TOPICS)
                        .doubts())
                .anySatisfy(doubt -> {
                    assertThat(doubt.rule()).isEqualTo("max");
                    assertThat(doubt.place()).isEqualTo(Optional.of(Place.of("homepage")));
                });
    }

    private static String place(String latitude, String longitude) {
        return "wgs84:lat '" + latitude + "'^^xsd:decimal ; wgs84:long '" + longitude + "'^^xsd:decimal";
    }

    private static List<Doubt> doubts(Bounds bounds, String latitude, String longitude) {
        return validator(bounds)
                .examine(
                        shape("Initiative"),
                        THING,
                        fields("Initiative", place(latitude, longitude)),
                        Fields.none(),
                        TOPICS)
                .doubts();
    }

    private static List<Violation> wrong(String type, String fields) {
        return validator(Bounds.FRANCE).validate(shape(type), THING, fields(type, fields), TOPICS);
    }

    private static Validator validator(Bounds bounds) {
        return validator(Vocabulary.load(), bounds);
    }

    private static Validator validator(Graph vocabulary, Bounds bounds) {
        return new Validator(
                vocabulary, Shapes.of(vocabulary), Schemes.of(vocabulary), Authorities.none(BASE), BASE, bounds);
    }

    private static Shape shape(String type) {
        return Shapes.of(Vocabulary.load()).named(type).orElseThrow();
    }

    /** Besides those that its type requires. */
    private static Fields fields(String type, String turtle) {
        String required = type.equals("Territory")
                ? "tr:territoryKind <https://w3id.org/terreau/scheme/territory-kind#valley> ; "
                : "";
        String prefixes = Prefixes.MAP.entrySet().stream()
                .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
                .collect(Collectors.joining());
        return Fields.of(RDFParser.fromString(prefixes + "<" + THING + "> " + required + turtle + " .", Lang.TURTLE)
                .base(THING)
                .checking(false)
                .toGraph());
    }
}
