package org.terreau.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.authority.Known;
import org.terreau.spi.page.Slug;

/** Fields that refer to what an authority knows, rather than to a page. */
class RegisteredTest {

    private static final Forms FORMS = new Forms(Garden.SCHEMES, Herbarium.KNOWN, Garden.BASE);
    private static final Validator VALIDATOR = new Validator(
            Garden.VOCABULARY, Garden.SHAPES, Garden.SCHEMES, Herbarium.KNOWN, Garden.BASE, Bounds.FRANCE);
    private static final String ZOE = "https://wiki.example/id/herbarium/person/1";

    @Test
    void each_has_an_iri_beside_those_of_things_and_what_nobody_knows_has_none() {
        assertThat(Herbarium.KNOWN.known(ZOE).map(Known::path)).contains("herbarium/person/1");
        assertThat(Herbarium.KNOWN.at("herbarium/person/1").map(Known::iri)).contains(ZOE);
        assertThat(Herbarium.KNOWN.known("https://wiki.example/id/herbarium/person/9"))
                .isEmpty();
        assertThat(Herbarium.KNOWN.known("https://wiki.example/id/anna")).isEmpty();
        assertThat(Herbarium.KNOWN.known("https://elsewhere.example/id/herbarium/person/1"))
                .isEmpty();
        assertThat(Garden.BASE.slugOfThing(ZOE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoé", "zoé", "Zoé [herbarium/person/1]", "herbarium/person/1"})
    void it_is_named_by_its_path_or_by_its_title_where_no_page_has_that(String typed) {
        Reading reading = read(typed, Garden.TOPICS);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.fields().values(Garden.THING, "https://example.org/ns#keeper"))
                .extracting(Object::toString)
                .containsExactly(ZOE);
    }

    @Test
    void a_page_of_that_title_comes_first() {
        Reading reading = read("Zoé", Garden.topics(new Topic(new Slug("zoe"), "Zoé", "Gardener")));

        assertThat(reading.fields().values(Garden.THING, "https://example.org/ns#keeper"))
                .extracting(Object::toString)
                .containsExactly("https://wiki.example/id/zoe");
    }

    @Test
    void of_several_with_one_title_those_are_told_that_can_be_typed() {
        Violation told = read("Yann", Garden.TOPICS).problems().getFirst();

        assertThat(told.rule()).isEqualTo("ambiguous");
        assertThat(told.message(Locale.FRENCH)).contains("Yann [herbarium/person/2]", "Yann [herbarium/person/3]");
    }

    @ParameterizedTest
    @CsvSource({"herbarium/person/9, topic", "land/person/1, topic"})
    void what_nobody_knows_or_is_of_another_type_is_no_answer(String typed, String rule) {
        assertThat(read(typed, Garden.TOPICS).problems())
                .extracting(Violation::rule)
                .containsExactly(rule);
    }

    @Test
    void a_form_shows_it_by_title_and_kind_and_gives_it_back() {
        Fields fields = Garden.fields("<" + Garden.THING + "> ex:keeper <" + ZOE + "> .");
        Submission shown = FORMS.submission(Garden.SHAPE, Garden.THING, fields, Garden.TOPICS, any -> true);
        Form.Input input = FORMS.form(Garden.SHAPE, shown, Locale.FRENCH, List.of()).sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.key().equals("keeper"))
                .flatMap(field -> field.inputs().stream())
                .findFirst()
                .orElseThrow();

        assertThat(input.value()).isEqualTo("Zoé [herbarium/person/1]");
        assertThat(input.shown()).isEqualTo("Zoé (jardinage)");
        assertThat(FORMS.read(Garden.SHAPE, Garden.THING, shown, fields, Garden.TOPICS, any -> true)
                        .fields())
                .isEqualTo(fields);
    }

    @Test
    void facts_lead_to_where_it_is_shown() {
        Fields fields = Garden.fields("<" + Garden.THING + "> ex:keeper <" + ZOE + ">, <anna> .");
        Facts facts = Facts.of(
                Garden.SHAPE,
                Garden.THING,
                fields,
                Locale.FRENCH,
                Garden.TOPICS,
                Garden.SCHEMES,
                Herbarium.KNOWN,
                Garden.BASE);

        assertThat(facts.sections().getFirst().facts().getFirst().values())
                .containsExactly(
                        new Facts.Value.Page(new Slug("anna"), "Anna", "Gardener"),
                        new Facts.Value.Registered(
                                "herbarium/person/1",
                                Herbarium.KNOWN
                                        .at("herbarium/person/1")
                                        .orElseThrow()
                                        .entry(Locale.FRENCH)));
    }

    @Test
    void it_is_there_for_validation_and_what_nobody_knows_is_not() {
        assertThat(rules("ex:keeper <" + ZOE + ">", Fields.none())).doesNotContain("topic", "class");
        assertThat(rules("ex:keeper <https://wiki.example/id/herbarium/person/9>", Fields.none()))
                .contains("topic");
    }

    @Test
    void what_an_authority_knows_not_to_be_so_is_told_at_its_field_unless_it_was_there() {
        Fields wrong = Garden.fields("<" + Garden.THING + "> ex:code '99999' .");

        assertThat(VALIDATOR.validate(Garden.SHAPE, Garden.THING, wrong, Garden.TOPICS))
                .filteredOn(violation -> violation.rule().equals("register"))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.place()).contains(Place.of("code"));
                    assertThat(violation.message(Locale.ENGLISH)).isEqualTo("wrong en: 99999");
                    assertThat(violation.value()).isEqualTo(Optional.of("99999"));
                });
        assertThat(rules("ex:code '99999'", wrong)).doesNotContain("register");
    }

    private static Reading read(String typed, Topics topics) {
        return FORMS.read(
                Garden.SHAPE,
                Garden.THING,
                Submission.of(Map.of("keeper", List.of(typed))),
                Fields.none(),
                topics,
                any -> true);
    }

    private static List<String> rules(String said, Fields before) {
        Fields fields = Garden.fields("<" + Garden.THING + "> " + said + " .");
        return VALIDATOR.validate(Garden.SHAPE, Garden.THING, fields, before, Garden.TOPICS).stream()
                .map(Violation::rule)
                .toList();
    }
}
