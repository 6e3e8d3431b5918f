package org.terreau.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    private static final Forms FORMS = new Forms(Garden.SCHEMES, Garden.BASE);

    private static final String FULL = """
            <#T> ex:summary "Un pré."@fr, "A meadow."@en, "Prat."@oc ; ex:soil soil:clay ; ex:theme soil:sand, soil:loam ;
               ex:keeper <anna>, <bruno-2> ; ex:near <verger> ; ex:area 12.50 ; ex:opened "2014"^^xsd:gYear ;
               ex:site "https://pre.example/"^^xsd:anyURI ; ex:open true ; ex:code "62750" ; ex:size "petit", "grand" ;
               ex:stake "Un"@fr, "Deux,\\nlignes"@fr ; ex:plot <#plot-2>, <#plot-10>, <#plot-11> ; ex:address <#address-1> .
            <#plot-2> rdfs:label "Nord"@fr ; ex:area 3.0 ; ex:keeper <anna> ; ex:bed <#bed-1>, <#bed-3> .
            <#bed-1> ex:code "00001" . <#bed-3> ex:code "00003" . <#address-1> ex:code "21000" .
            <#plot-10> rdfs:label "Sud"@fr . <#plot-11> ex:area "beaucoup"^^xsd:decimal .
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                FULL,
                "",
                "<#T> ex:colour 'vert' ; ex:soil 'clay' ; ex:opened 'hier'^^xsd:date, '2014-05'^^xsd:gYear .",
                "<#T> ex:keeper <hidden>, <anna>, <https://elsewhere.example/x>, <anna#part-1> ; ex:theme soil:rock, 4 .",
                "<#T> ex:stake 'sans langue', ' marges '@fr ; ex:area 1 ; ex:summary 'brut', 'un'@fr, 'deux'@fr .",
                "<#T> ex:plot <#plot-1>, <#named>, <other#plot-1>, 'texte' . <#plot-1> ex:keeper <hidden> ."
                        + "<#named> ex:area 2.0 . <#lost-1> ex:area 3.0 ."
            })
    void a_form_that_is_submitted_as_it_was_shown_changes_nothing(String turtle) {
        Fields fields =
                Garden.fields(turtle.replace("<#T>", "<" + Garden.THING + ">").replace("' marges '", "'marges'"));
        Submission shown = submission(fields);
        Reading reading = FORMS.read(
                Garden.SHAPE, Garden.THING, Submission.of(shown.values()), fields, Garden.TOPICS, any -> true);
        assertThat(reading.fields()).isEqualTo(fields);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rearranged()).isFalse();
    }

    @Test
    void a_form_that_is_rendered_submits_what_it_shows() {
        Fields fields = Garden.fields(FULL.replace("<#T>", "<" + Garden.THING + ">"));
        Form form = FORMS.form(Garden.SHAPE, Garden.THING, fields, Locale.FRENCH, Garden.TOPICS);
        Submission submitted = Submission.of(Rendered.parameters(form));
        assertThat(submitted.values())
                .containsOnlyKeys(submission(fields).values().keySet());
        assertThat(FORMS.read(Garden.SHAPE, Garden.THING, submitted, Fields.none(), Garden.TOPICS, any -> true)
                        .fields())
                .isEqualTo(fields);
    }

    @Test
    void names_are_flat_and_choices_are_local_names() {
        Submission shown = submission(Garden.fields(FULL.replace("<#T>", "<" + Garden.THING + ">")));
        assertThat(shown.values())
                .containsEntry("soil", List.of("clay"))
                .containsEntry("summary@fr", List.of("Un pré."))
                .containsEntry("keeper", List.of("Anna [anna]", "Bruno [bruno-2]"))
                .containsEntry("plot.0.id", List.of("plot-2"))
                .containsEntry("plot.0.bed.1.code", List.of("00003"))
                .containsEntry("plot.1.label@fr", List.of("Sud"));
    }

    @ParameterizedTest
    @CsvSource({"anna", "Anna", "ANNA", "Anna [anna]", "un ancien titre [anna]"})
    void a_page_is_named_by_slug_or_title(String typed) {
        assertThat(read("keeper", typed).fields())
                .isEqualTo(Garden.fields("<> ex:keeper <anna> .".replace("<>", thing())));
    }

    @Test
    void a_title_that_no_page_or_several_have_is_told_and_kept() {
        Reading reading = FORMS.read(
                Garden.SHAPE,
                Garden.THING,
                Submission.of(Map.of("keeper", List.of("Bruno", "Personne"))),
                Fields.none(),
                Garden.TOPICS,
                any -> true);
        assertThat(reading.problems())
                .extracting(Violation::rule, violation -> violation.value().orElseThrow())
                .containsExactly(tuple("ambiguous", "Bruno"), tuple("topic", "Personne"));
        assertThat(reading.problems().get(0).message(Locale.FRENCH)).contains("Bruno [bruno], Bruno [bruno-2]");
        assertThat(field(form(reading.submission(), reading.problems()), "keeper")
                        .inputs())
                .extracting(Form.Input::value, input -> input.errors().size())
                .containsExactly(tuple("Bruno", 1), tuple("Personne", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area | 12,5 | ex:area 12.5",
                "area | 12 500,25 | ex:area 12500.25",
                "opened | 2014 | ex:opened '2014'^^xsd:gYear",
                "opened | 2014-05-31 | ex:opened '2014-05-31'^^xsd:date",
                "opened | hier | ex:opened 'hier'^^xsd:date",
                "open | true | ex:open true",
                "summary@FR | x | "
            })
    void values_are_typed_as_people_write_them(String name, String typed, String expected) {
        Fields fields = expected == null ? Fields.none() : Garden.fields(thing() + " " + expected + " .");
        assertThat(read(name, typed).fields()).isEqualTo(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://x.example/\"<a>", "https://x.example/a b", "\u0000Anne", "[]", "<script>", "a\nb"})
    void nothing_that_is_typed_for_a_page_breaks_the_reading(String typed) {
        assertThat(read("keeper", typed).problems()).extracting(Violation::rule).containsExactly("topic");
    }

    @Test
    void a_form_that_came_back_shows_what_was_typed_and_what_is_wrong_beside_it() {
        Submission typed = Submission.of(Map.of(
                "area", List.of("beaucoup"), "plot.4.label@en", List.of("North"), "plot.4.bed.2.code", List.of("1")));
        Reading reading = FORMS.read(Garden.SHAPE, Garden.THING, typed, Fields.none(), Garden.TOPICS, any -> true);
        List<Violation> violations =
                reading.all(Garden.VALIDATOR.validate(Garden.SHAPE, Garden.THING, reading.fields(), Garden.TOPICS));
        Form form = form(reading.submission(), violations);
        assertThat(field(form, "area").inputs())
                .containsExactly(new Form.Input(
                        "area",
                        "beaucoup",
                        Optional.empty(),
                        List.of("Surface\u00a0: «\u00a0beaucoup\u00a0» n’est pas un nombre.")));
        assertThat(field(form, "soil").errors()).containsExactly("Sol\u00a0: à remplir.");
        Form.Field bed = field(field(form, "plot").rows().get(0).fields().stream(), "plot.0.bed");
        assertThat(field(bed.rows().get(0).fields().stream(), "plot.0.bed.0.code")
                        .inputs())
                .containsExactly(new Form.Input("plot.0.bed.0.code", "1", Optional.empty(), List.of("Cinq chiffres.")));
        assertThat(bed.hasErrors()).isTrue();
        assertThat(form.errors()).isEmpty();
    }

    @Test
    void an_error_of_no_field_is_told_above_the_form() {
        Fields stray = Garden.fields(thing() + " ex:soil soil:clay ; ex:colour 'vert' .");
        List<Violation> violations = Garden.VALIDATOR.validate(Garden.SHAPE, Garden.THING, stray, Garden.TOPICS);
        assertThat(form(submission(stray), violations).errors())
                .containsExactly("Ce type de page n’a pas de champ «\u00a0colour\u00a0» à cet endroit.");
    }

    @Test
    void new_parts_get_numbers_that_no_part_had_and_old_ones_keep_theirs() {
        Fields before = Garden.fields(
                thing() + " ex:plot <#plot-1>, <#plot-7> . <#plot-1> ex:area 1.0 . <#plot-7> ex:area 7.0 .");
        Reading reading = FORMS.read(
                Garden.SHAPE,
                Garden.THING,
                Submission.of(Map.of(
                        "plot.0.id",
                        List.of("plot-1"),
                        "plot.0.area",
                        List.of("1.5"),
                        "plot.3.id",
                        List.of("bed-1"),
                        "plot.3.area",
                        List.of("9.0"),
                        "plot.5.area",
                        List.of("10.0"),
                        "plot.6.id",
                        List.of("plot-9"))),
                before,
                Garden.TOPICS,
                any -> true);
        assertThat(reading.fields())
                .isEqualTo(Garden.fields(thing() + " ex:plot <#plot-1>, <#plot-8>, <#plot-9> . <#plot-1> ex:area 1.5 ."
                        + "<#plot-8> ex:area 9.0 . <#plot-9> ex:area 10.0 ."));
        assertThat(reading.submission().first("plot.2.id")).contains("plot-9");
    }

    @Test
    void two_rows_cannot_be_the_same_part() {
        Reading reading = FORMS.read(
                Garden.SHAPE,
                Garden.THING,
                Submission.of(Map.of(
                        "plot.0.id",
                        List.of("plot-1"),
                        "plot.0.area",
                        List.of("1"),
                        "plot.1.id",
                        List.of("plot-1"),
                        "plot.1.area",
                        List.of("2"))),
                Fields.none(),
                Garden.TOPICS,
                any -> true);
        assertThat(reading.fields().parts(Garden.THING, "https://example.org/ns#plot"))
                .containsExactly(Garden.THING + "#plot-1", Garden.THING + "#plot-2");
    }

    @Test
    void a_button_adds_a_row_and_another_takes_one_out() {
        Map<String, List<String>> typed = Map.of(
                "plot.0.area",
                List.of("1"),
                "plot.1.area",
                List.of("2"),
                "keeper",
                List.of("anna"),
                "stake@fr",
                List.of("Un"));
        assertThat(field(form(with(typed, "add", "plot"), List.of()), "plot").rows())
                .hasSize(3);
        assertThat(field(form(with(typed, "add", "keeper"), List.of()), "keeper")
                        .inputs())
                .extracting(Form.Input::value)
                .containsExactly("anna", "");
        assertThat(field(form(with(typed, "add", "stake@fr"), List.of()), "stake")
                        .inputs())
                .extracting(Form.Input::name, Form.Input::value)
                .containsExactly(tuple("stake@fr", "Un"), tuple("stake@fr", ""), tuple("stake@en", ""));
        assertThat(field(form(with(typed, "add", "stake@oc"), List.of()), "stake")
                        .inputs())
                .extracting(Form.Input::name)
                .containsExactly("stake@fr", "stake@en", "stake@oc");
        Submission less = with(typed, "remove", "plot.0");
        assertThat(less.rearranged()).isTrue();
        assertThat(less.values()).containsEntry("plot.0.area", List.of("2")).doesNotContainKey("plot.1.area");
    }

    @Test
    void what_the_writer_may_not_see_is_neither_shown_nor_lost() {
        Fields before =
                Garden.fields(thing() + " ex:keeper <secret>, <anna> ; ex:code '12345' ; ex:plot <#plot-1>, <#plot-2> ."
                        + "<#plot-1> ex:area 1.0 ; ex:keeper <secret> . <#plot-2> ex:area 2.0 ; ex:keeper <secret> .");
        Predicate<Triple> visible = triple -> !triple.getPredicate().getURI().endsWith("code");
        Submission shown = FORMS.submission(Garden.SHAPE, Garden.THING, before, Garden.TOPICS, visible);
        assertThat(shown.values().toString()).doesNotContain("secret").doesNotContain("12345");
        Reading reading = FORMS.read(
                Garden.SHAPE,
                Garden.THING,
                Submission.of(Map.of("plot.0.id", List.of("plot-2"), "plot.0.area", List.of("2.5"))),
                before,
                Garden.TOPICS,
                visible);
        assertThat(reading.fields())
                .isEqualTo(Garden.fields(thing() + " ex:keeper <secret> ; ex:code '12345' ; ex:plot <#plot-2> ."
                        + "<#plot-2> ex:area 2.5 ; ex:keeper <secret> ."));
    }

    @Test
    void a_page_that_the_writer_may_not_read_cannot_be_told_from_one_that_is_not() {
        assertThat(read("keeper", "secret").problems().get(0).message(Locale.FRENCH))
                .isEqualTo("Tenu par\u00a0: aucune page «\u00a0secret\u00a0».");
        assertThat(read("keeper", "secret").fields().isEmpty()).isTrue();
    }

    @Test
    void fields_are_grouped_with_labels_help_and_controls() {
        Form form = FORMS.form(Garden.SHAPE, Garden.THING, Fields.none(), Locale.FRENCH, Garden.TOPICS);
        assertThat(form.sections())
                .extracting(Form.Section::label, Form.Section::help)
                .containsExactly(tuple("D’abord", "L’essentiel."), tuple("Ensuite", ""), tuple("", ""));
        assertThat(form.sections().stream().flatMap(section -> section.fields().stream()))
                .extracting(Form.Field::name, Form.Field::control, Form.Field::required, Form.Field::repeatable)
                .contains(
                        tuple("summary", Control.TEXTAREA, false, false),
                        tuple("soil", Control.SELECT, true, false),
                        tuple("theme", Control.CHECKBOXES, false, true),
                        tuple("keeper", Control.TOPIC, false, true),
                        tuple("area", Control.NUMBER, false, false),
                        tuple("opened", Control.DATE, false, false),
                        tuple("site", Control.URL, false, false),
                        tuple("open", Control.SELECT, false, false),
                        tuple("code", Control.TEXT, false, false),
                        tuple("stake", Control.TEXTAREA, false, true),
                        tuple("plot", Control.PARTS, false, true));
        assertThat(field(form, "summary").help()).isEqualTo("En deux phrases.");
        assertThat(field(form, "soil").choices())
                .extracting(Form.Choice::label)
                .containsExactly("Limon", "Sable", "Argile");
        assertThat(field(form, "open").choices()).extracting(Form.Choice::label).containsExactly("Oui", "Non");
        assertThat(field(form, "keeper").types()).containsExactly("Gardener");
        assertThat(field(form, "plot").rows()).isEmpty();
        assertThat(field(form, "address").rows()).hasSize(1);
    }

    private static Submission with(Map<String, List<String>> typed, String button, String value) {
        Map<String, List<String>> all = new HashMap<>(typed);
        all.put(button, List.of(value));
        return Submission.of(all);
    }

    private static Reading read(String name, String typed) {
        return FORMS.read(
                Garden.SHAPE,
                Garden.THING,
                Submission.of(Map.of(name, List.of(typed))),
                Fields.none(),
                Garden.TOPICS,
                any -> true);
    }

    private static Submission submission(Fields fields) {
        return FORMS.submission(Garden.SHAPE, Garden.THING, fields, Garden.TOPICS, any -> true);
    }

    private static Form form(Submission submission, List<Violation> violations) {
        return FORMS.form(Garden.SHAPE, submission, Locale.FRENCH, violations);
    }

    private static Form.Field field(Form form, String name) {
        return field(form.sections().stream().flatMap(section -> section.fields().stream()), name);
    }

    private static Form.Field field(Stream<Form.Field> fields, String name) {
        return fields.filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    private static String thing() {
        return "<" + Garden.THING + ">";
    }
}
