package org.terreau.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terreau.authority.Authorities;
import org.terreau.spi.page.Slug;

class FactsTest {

    @Test
    void facts_come_in_the_order_of_the_shape_and_in_the_reader_s_language() {
        Facts facts =
                facts("ex:area 12500.5 ; ex:summary 'Un pré.'@fr, 'A meadow.'@en ; ex:soil soil:clay", Locale.FRENCH);
        assertThat(facts.sections()).extracting(Facts.Section::label).containsExactly("D’abord", "Ensuite");
        assertThat(facts.sections().get(0).facts())
                .containsExactly(
                        new Facts.Fact(
                                "summary", "Résumé", List.of(new Facts.Value.Text("Un pré.", Optional.of("fr")))),
                        new Facts.Fact(
                                "soil",
                                "Sol",
                                List.of(new Facts.Value.Term("https://example.org/scheme/soil#clay", "Argile"))));
        assertThat(facts.sections().get(1).facts().get(0).values())
                .containsExactly(new Facts.Value.Figure("12\u202f500,5", "12500.5"));
        assertThat(values("ex:summary 'Un pré.'@fr, 'A meadow.'@en", Locale.ENGLISH))
                .containsExactly(new Facts.Value.Text("A meadow.", Optional.of("en")));
    }

    @Test
    void a_text_in_another_language_is_better_than_none() {
        assertThat(values("ex:stake 'Un'@fr, 'Prat'@oc", Locale.ENGLISH))
                .containsExactly(new Facts.Value.Text("Un", Optional.of("fr")));
        assertThat(values("ex:stake 'Prat'@oc", Locale.ENGLISH))
                .containsExactly(new Facts.Value.Text("Prat", Optional.of("oc")));
    }

    @Test
    void a_page_that_the_reader_may_not_read_is_left_out_silently() {
        assertThat(values("ex:keeper <secret>, <anna>", Locale.FRENCH))
                .containsExactly(new Facts.Value.Page(new Slug("anna"), "Anna", "Gardener"));
        assertThat(facts("ex:keeper <secret>", Locale.FRENCH).isEmpty()).isTrue();
    }

    @Test
    void dates_are_written_as_precisely_as_they_are_known() {
        assertThat(values("ex:opened '2014'^^xsd:gYear", Locale.FRENCH))
                .containsExactly(new Facts.Value.Date("2014", "2014"));
        assertThat(values("ex:opened '2014-05-31'^^xsd:date", Locale.FRENCH))
                .containsExactly(new Facts.Value.Date("31 mai 2014", "2014-05-31"));
        assertThat(values("ex:opened '2014-02-31'^^xsd:date", Locale.FRENCH))
                .containsExactly(new Facts.Value.Date("2014-02-31", "2014-02-31"));
    }

    @Test
    void only_a_safe_address_becomes_a_link() {
        assertThat(values("ex:site 'https://pre.example/'^^xsd:anyURI", Locale.FRENCH))
                .containsExactly(new Facts.Value.Link("https://pre.example/"));
        assertThat(values("ex:site 'javascript:alert(1)'^^xsd:anyURI", Locale.FRENCH))
                .containsExactly(new Facts.Value.Text("javascript:alert(1)", Optional.empty()));
    }

    @Test
    void parts_have_facts_of_their_own() {
        assertThat(values(
                        "ex:plot <#plot-1>, <#plot-2> . <#plot-1> ex:open false ; rdfs:label 'Nord'@fr", Locale.FRENCH))
                .containsExactly(new Facts.Value.Part(
                        "plot-1",
                        List.of(new Facts.Fact(
                                "label", "Intitulé", List.of(new Facts.Value.Text("Nord", Optional.of("fr")))))));
        assertThat(values("ex:open false", Locale.ENGLISH))
                .containsExactly(new Facts.Value.Text("No", Optional.empty()));
    }

    private static List<Facts.Value> values(String turtle, Locale locale) {
        return facts(turtle, locale).sections().stream()
                .flatMap(section -> section.facts().stream())
                .flatMap(fact -> fact.values().stream())
                .toList();
    }

    private static Facts facts(String turtle, Locale locale) {
        return Facts.of(
                Garden.SHAPE,
                Garden.THING,
                Garden.fields("<" + Garden.THING + "> " + turtle + " ."),
                locale,
                Garden.TOPICS,
                Garden.SCHEMES,
                Authorities.none(Garden.BASE),
                Garden.BASE);
    }
}
