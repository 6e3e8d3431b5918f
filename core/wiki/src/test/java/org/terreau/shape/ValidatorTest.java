package org.terreau.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorTest {

    private static final String GOOD = """
            <> ex:summary "Un pré."@fr, "A meadow."@en ; ex:soil soil:clay ; ex:theme soil:sand, soil:loam ;
               ex:keeper <anna>, <bruno> ; ex:near <verger> ; ex:area 12.5 ; ex:opened "2014"^^xsd:gYear ;
               ex:site "https://pre.example/"^^xsd:anyURI ; ex:open true ; ex:code "62750" ; ex:size "petit" ;
               ex:stake "Un"@fr, "Deux"@fr ; ex:plot <#plot-1> ; ex:address <#address-1> .
            <#plot-1> rdfs:label "Nord"@fr ; ex:area 3.0 ; ex:keeper <anna> ; ex:bed <#bed-1> .
            <#bed-1> ex:code "00001" . <#address-1> ex:code "21000" .
            """;

    @Test
    void fields_that_fit_break_no_rule() {
        assertThat(violations(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ex:area 'abc'^^xsd:decimal | area | datatype | abc",
                "ex:area 3 | area | datatype | 3",
                "ex:area -1.5 | area | least | -1.5",
                "ex:opened 'hier'^^xsd:date | opened | datatype | hier",
                "ex:opened '2014-02-31'^^xsd:date | opened | datatype | 2014-02-31",
                "ex:site 'javascript:alert(1)'^^xsd:anyURI | site | datatype | javascript:alert(1)",
                "ex:site 'pre'^^xsd:anyURI | site | datatype | pre",
                "ex:open 'peut-être'^^xsd:boolean | open | datatype | peut-être",
                "ex:code '12' | code | pattern | 12",
                "ex:size 'moyen' | size | in | moyen",
                "ex:theme soil:rock | theme | concept | https://example.org/scheme/soil#rock",
                "ex:theme 'sable' | theme | class | sable",
                "ex:keeper <verger> | keeper | class | verger",
                "ex:keeper <nobody> | keeper | topic | nobody",
                "ex:keeper <https://elsewhere.example/id/anna> | keeper | topic | https://elsewhere.example/id/anna",
                "ex:keeper 'Anna' | keeper | kind | Anna",
                "ex:stake 'sans langue' | stake | datatype | sans langue",
                "ex:plot <other#plot-1> | plot | part | https://wiki.example/id/other#plot-1"
            })
    void a_value_that_breaks_a_rule_is_named_with_its_place(String fields, String place, String rule, String value) {
        List<Violation> found =
                violations("<> ex:soil soil:clay ; " + fields + " . <other#plot-1> rdfs:label 'x'@fr .");
        assertThat(found).first().satisfies(violation -> {
            assertThat(violation.place().orElseThrow()).hasToString(place);
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.value()).contains(value);
        });
        assertThat(found.stream().filter(violation -> violation.place().isPresent()))
                .hasSize(1);
    }

    @Test
    void a_missing_value_and_too_many_are_told_in_french_and_in_english() {
        assertThat(violations("<> ex:code '12345', '54321' ."))
                .extracting(
                        Violation::rule,
                        violation -> violation.message(Locale.FRENCH),
                        violation -> violation.message(Locale.ENGLISH))
                .containsExactly(
                        tuple("min", "Sol\u00a0: à remplir.", "Soil: to be filled in."),
                        tuple("max", "Cinq chiffres.", "Five digits."));
        assertThat(violations("<> ex:soil soil:clay, soil:sand ."))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.message(Locale.FRENCH)).isEqualTo("Sol\u00a0: une seule valeur."));
    }

    @Test
    void a_field_inside_a_part_is_named_by_its_way() {
        List<Violation> found = violations("""
                <> ex:soil soil:clay ; ex:plot <#plot-2>, <#plot-10> .
                <#plot-2> rdfs:label "Nord"@fr .
                <#plot-10> ex:area -2.0 ; ex:bed <#bed-1> . <#bed-1> ex:code "x" .
                """);
        assertThat(found)
                .extracting(violation -> violation.place().orElseThrow().toString(), Violation::rule)
                .containsExactly(
                        tuple("plot[1].area", "least"),
                        tuple("plot[1].label", "min"),
                        tuple("plot[1].bed[0].code", "pattern"));
        assertThat(found.get(0).place().orElseThrow().inputName()).isEqualTo("plot.1.area");
        assertThat(found.get(0).place().orElseThrow().parts().get(0).fragment()).isEqualTo("plot-10");
    }

    @Test
    void two_texts_in_one_language_are_told_where_one_is_allowed() {
        assertThat(violations("<> ex:soil soil:clay ; ex:summary 'un'@fr, 'deux'@fr ."))
                .extracting(Violation::rule)
                .containsExactly("uniqueLang");
    }

    @Test
    void what_no_field_covers_is_told_unless_it_was_there_before() {
        String more = "<> ex:soil soil:clay ; ex:colour 'vert' . <#lost-1> ex:area 1 . <> a ex:Garden .";
        assertThat(violations(more))
                .allSatisfy(violation -> assertThat(violation.rule()).isEqualTo("unknown"))
                .extracting(Violation::value)
                .containsExactlyInAnyOrder(
                        Optional.of("vert"), Optional.of("1"), Optional.of("https://example.org/ns#Garden"));
        Fields fields = Garden.fields(more);
        assertThat(Garden.VALIDATOR.validate(Garden.SHAPE, Garden.THING, fields, fields, Garden.TOPICS))
                .isEmpty();
    }

    @Test
    void a_page_that_has_gone_is_held_only_against_who_refers_to_it_anew() {
        Fields before = Garden.fields("<> ex:soil soil:clay ; ex:keeper <gone> .");
        Fields after = before.and(Garden.fields("<> ex:keeper <gone-too> ."));
        assertThat(Garden.VALIDATOR.validate(Garden.SHAPE, Garden.THING, after, before, Garden.TOPICS))
                .singleElement()
                .satisfies(violation -> assertThat(violation.value()).contains("gone-too"));
    }

    @Test
    void the_rules_have_their_messages_in_both_languages() {
        Messages messages = new Messages(Rules.class);
        assertThat(messages.keys(Locale.FRENCH)).isEqualTo(messages.keys(Locale.ENGLISH));
    }

    private static List<Violation> violations(String turtle) {
        return Garden.VALIDATOR.validate(
                Garden.SHAPE,
                Garden.THING,
                Garden.fields(turtle.replace("<>", "<" + Garden.THING + ">")),
                Garden.TOPICS);
    }
}
