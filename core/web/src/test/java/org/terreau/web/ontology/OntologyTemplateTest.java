package org.terreau.web.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.ontology.Vocabulary;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Texts;

class OntologyTemplateTest {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Ontology ontology = Ontology.of(Vocabulary.load());

    @ParameterizedTest
    @CsvSource({"fr, Territoire, Sortes de territoire, Vallée", "en, Territory, Kinds of territory, Valley"})
    void all_terms_and_lists_are_there_in_the_readers_language(
            String lang, String label, String scheme, String concept) {
        String html = html("ontology/ontology.jte", lang, ontology.view());

        assertThat(html)
                .contains("href=\"/ontology/Territory\">" + label + "</a>")
                .contains("<h3 id=\"territory-kind\">" + scheme + "</h3>")
                .contains("<th scope=\"row\">" + concept + "<br>")
                .contains("href=\"/ontology.ttl\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_term_has_its_page(String lang) {
        assertThat(ontology.view().terms())
                .allSatisfy(term -> assertThat(term(lang, term.name()))
                        .contains("<h1>", ">" + term.iri() + "<", "href=\"/ontology/" + term.name() + ".jsonld\""));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Sous-classe de, Sujet de page, Sortes de territoire, une, Proche de",
        "en, Subclass of, Topic, Kinds of territory, one, Close to"
    })
    void a_class_links_to_its_parents_its_lists_and_what_it_is_close_to(
            String lang, String subclass, String topic, String kinds, String one, String close) {
        assertThat(term(lang, "Territory"))
                .contains("<dt>" + subclass + "</dt>", "<a href=\"/ontology/Topic\">" + topic + "</a>")
                .contains("<a href=\"/ontology#territory-kind\">" + kinds + "</a>")
                .contains("<td>" + one + "</td>", "<dt>" + close + "</dt>")
                .contains("href=\"/types/Territory\"")
                .contains("<a class=\"term\" rel=\"external\" href=\"https://schema.org/Place\">schema:Place</a>");
    }

    @ParameterizedTest
    @CsvSource({"fr, Champ de, Initiative", "en, Field of, Initiative"})
    void a_property_tells_which_forms_have_it(String lang, String users, String user) {
        assertThat(term(lang, "usesInstrument"))
                .contains("<dt>" + users + "</dt>", "<a href=\"/ontology/Initiative\">" + user + "</a>");
    }

    private String term(String lang, String name) {
        return html("ontology/term.jte", lang, ontology.view(name).orElseThrow());
    }

    private String html(String template, String lang, OntologyView view) {
        Frame frame = new Frame(
                Texts.in(Locale.forLanguageTag(lang)),
                "Terreau",
                "",
                "/ontology",
                Optional.empty(),
                "",
                false,
                Optional.empty(),
                List.of(new Frame.Entry("Territory", "Territory", "", "territory")));
        StringOutput out = new StringOutput();
        templates.render(template, Map.of("frame", frame, "it", view), out);
        return out.toString();
    }
}
