package org.terreau.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.terreau.address.Base;
import org.terreau.ontology.Vocabulary;
import org.terreau.shape.Form;
import org.terreau.shape.Forms;
import org.terreau.shape.Garden;
import org.terreau.shape.Range;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.shape.Shapes;
import org.terreau.shape.Submission;
import org.terreau.shape.Topic;
import org.terreau.shape.Topics;
import org.terreau.shape.Validator;
import org.terreau.shape.Violation;
import org.terreau.spi.page.Slug;

/** The vocabulary's own types of page, from file to form and back. */
class TypesOfPageTest {

    private static final Base BASE = Base.of("https://wiki.example/");
    private static final Graph VOCABULARY = Vocabulary.load();
    private static final Shapes SHAPES = Shapes.of(VOCABULARY);
    private static final Schemes SCHEMES = Schemes.of(VOCABULARY);
    private static final Validator VALIDATOR = new Validator(VOCABULARY, SHAPES, SCHEMES, BASE);
    private static final Topics TOPICS = Garden.topics(
            new Topic(new Slug("bourgogne"), "Bourgogne", "Territory"),
            new Topic(new Slug("dossier"), "Dossier", "Article"),
            new Topic(new Slug("mes"), "MES", "Actor"));

    private static final String CHENOVE = """
            ---
            type: Territory
            slug: chenove
            title: Chenôve
            lang: fr
            fields:
              description:
                fr: Une ville de la métropole de Dijon.
              territoryKind: commune
              codeINSEE: '21166'
              population: 14037
              stake:
                fr: Garder un centre vivant.
              hasNeed:
                - label:
                    fr: Une crèche
                  subject: [housing, mobility]
                  since: 2019
                  source: dossier
                - label:
                    fr: Un atelier de vélos
              isPartOf: bourgogne
              lat: 47.29
              long: 5.01
              milestone:
                - date: 2014-05-31
                  label:
                    fr: Le premier atelier
            ---

            Une [[bourgogne|ville]].
            """;

    @Test
    void every_type_of_page_has_a_shape_with_labels_in_both_languages() {
        assertThat(SHAPES.all())
                .extracting(Shape::localName)
                .contains(
                        "Article",
                        "Territory",
                        "Actor",
                        "Initiative",
                        "Instrument",
                        "Cooperation",
                        "Programme",
                        "MethodSheet");
        assertThat(SHAPES.all()).allSatisfy(TypesOfPageTest::isLabelled);
    }

    @Test
    void a_territory_goes_from_file_to_form_and_back_unchanged() throws PageFileException {
        PageFile page = PageFile.parse(CHENOVE, SHAPES, SCHEMES, BASE);
        Shape shape = SHAPES.named("Territory").orElseThrow();
        String thing = BASE.thing(page.slug());
        assertThat(VALIDATOR.validate(shape, thing, page.fields(), TOPICS)).isEmpty();
        Forms forms = new Forms(SCHEMES, BASE);
        Submission shown = forms.submission(shape, thing, page.fields(), TOPICS, any -> true);
        assertThat(shown.values()).containsEntry("hasNeed.0.subject", List.of("housing", "mobility"));
        assertThat(forms.read(shape, thing, Submission.of(shown.values()), page.fields(), TOPICS, any -> true)
                        .fields())
                .isEqualTo(page.fields());
        assertThat(page.write(SHAPES, SCHEMES, BASE)).isEqualTo(CHENOVE);
    }

    @Test
    void what_is_wrong_in_a_territory_is_told_in_the_words_of_its_shape() throws PageFileException {
        String wrong = CHENOVE.replace("'21166'", "Dijon")
                .replace("isPartOf: bourgogne", "isPartOf: mes")
                .replace("since: 2019", "since: hier");
        PageFile page = PageFile.parse(wrong, SHAPES, SCHEMES, BASE);
        Shape shape = SHAPES.named("Territory").orElseThrow();
        List<Violation> violations = VALIDATOR.validate(shape, BASE.thing(page.slug()), page.fields(), TOPICS);
        assertThat(violations)
                .extracting(violation -> violation.place().orElseThrow().toString())
                .containsExactly("codeINSEE", "hasNeed[0].since", "isPartOf");
        assertThat(violations.get(2).message(Locale.FRENCH))
                .isEqualTo("Choisir un territoire : une page, ou un territoire officiel proposé pendant la frappe.");
        Form form = new Forms(SCHEMES, BASE)
                .form(
                        shape,
                        new Forms(SCHEMES, BASE)
                                .submission(shape, BASE.thing(page.slug()), page.fields(), TOPICS, any -> true),
                        Locale.FRENCH,
                        violations);
        assertThat(form.sections().stream().flatMap(section -> section.fields().stream()))
                .filteredOn(Form.Field::hasErrors)
                .extracting(Form.Field::name)
                .containsExactly("codeINSEE", "hasNeed", "isPartOf");
        assertThat(form.errors()).isEmpty();
    }

    private static void isLabelled(Shape shape) {
        assertThat(shape.label().texts()).containsOnlyKeys("fr", "en");
        assertThat(shape.groups())
                .allSatisfy(group -> assertThat(group.label().texts()).containsOnlyKeys("fr", "en"));
        assertThat(shape.properties()).allSatisfy(property -> {
            assertThat(property.name().texts()).containsOnlyKeys("fr", "en");
            assertThat(property.help().texts()).containsOnlyKeys("fr", "en");
            if (property.range() instanceof Range.Part part) {
                isLabelled(part.shape());
            }
            if (property.range() instanceof Range.Concept range) {
                assertThat(SCHEMES.scheme(range.scheme()).concepts()).isNotEmpty();
            }
        });
    }
}
