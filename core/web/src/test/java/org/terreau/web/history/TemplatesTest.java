package org.terreau.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.markup.LinkTargets;
import org.terreau.markup.Markup;
import org.terreau.markup.Rendered;
import org.terreau.page.Revision;
import org.terreau.page.RevisionSummary;
import org.terreau.shape.Facts;
import org.terreau.spi.access.Tokens;
import org.terreau.web.page.Contents;
import org.terreau.web.page.FactBox;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Texts;

/** What the templates make of hostile words, in both languages; a text that is missing makes them fail. */
class TemplatesTest {

    private static final String HOSTILE = "<script>alert('x')</script>";
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aHistoryOffersToCompareAndToRestoreWithoutAFormInAForm(String lang) {
        String html = render(lang, "history/history.jte", history(Sample.shown(3, false, true)));
        assertSafe(html);
        assertThat(html)
                .contains("value=\"2\" checked")
                .contains("form=\"restore-2\"", "id=\"restore-2\"")
                .doesNotContain("id=\"restore-3\"")
                .contains("href=\"/wiki/couserans/revisions/1\"")
                .contains("name=\"csrf\" value=\"secret\"")
                .contains("mark-community");
        assertThat(html.split("<form", -1))
                .allSatisfy(part -> assertThat(part.split("</form>", -1).length).isLessThanOrEqualTo(2));
        assertThat(html.substring(html.indexOf("data-compare"), html.indexOf("</ol>")))
                .doesNotContain("<form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whoMayNotRestoreIsNotOfferedTo(String lang) {
        assertThat(render(lang, "history/history.jte", history(Sample.shown(3, false, false))))
                .doesNotContain("restore-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theHistoryOfADeletedPageSaysSoAndOffersItsLastRevision(String lang) {
        String html = render(lang, "history/history.jte", history(Sample.shown(3, true, true)));
        assertSafe(html);
        assertThat(html).contains(Texts.in(Locale.of(lang)).of("history.deleted"), "id=\"restore-3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void anOldRevisionSaysThatItIsOldAndLeadsToTheCurrentOne(String lang) {
        String html = render(lang, "history/revision.jte", revision(1));
        assertSafe(html);
        assertThat(html)
                .contains(Texts.in(Locale.of(lang)).of("history.old"))
                .contains("href=\"/wiki/couserans/diff?from=1&amp;to=3\"")
                .contains("<strong>fort</strong>")
                .contains("id=\"restore-1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theCurrentRevisionIsNotOld(String lang) {
        assertThat(render(lang, "history/revision.jte", revision(3)))
                .contains(Texts.in(Locale.of(lang)).of("history.is-current"))
                .doesNotContain("/diff?", "id=\"restore-3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aDifferenceTellsWhatWentAndWhatCame(String lang) {
        String html = render(lang, "history/diff.jte", diff(lang));
        assertSafe(html);
        assertThat(html)
                .contains("<del>régulièrement</del>", "<ins>chaque mois</ins>")
                .contains("<ins>" + "&lt;script&gt;", "class=\"skipped\"")
                .contains("href=\"/wiki/ariege\"")
                .doesNotContain("secret-page")
                .contains(Texts.in(Locale.of(lang)).of("page.readers.community"))
                .contains("href=\"/wiki/couserans/diff?from=1&amp;to=2\"")
                .contains(Texts.in(Locale.of(lang)).of("history.no-next"));
        assertThat(html).containsPattern("<ins>\\s*<data value=\"29800\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aRevisionDoesNotDifferFromItself(String lang) {
        Revision same = Sample.revision(Sample.summary(2, "Couserans"), "Le réseau");
        DiffView view = new DiffView(
                Sample.shown(2, false, true),
                same,
                same,
                TextChange.between("Couserans", "Couserans"),
                TextChange.between("Le réseau", "Le réseau"),
                List.of(),
                Optional.empty(),
                Optional.empty());
        assertThat(render(lang, "history/diff.jte", view))
                .contains(Texts.in(Locale.of(lang)).of("history.same"))
                .doesNotContain("<ins>", "<del>", "<table");
    }

    private static HistoryView history(ShownPage shown) {
        List<RevisionSummary> revisions = List.of(
                Sample.summary(3, "New " + HOSTILE),
                Sample.summary(2, "Couserans"),
                Sample.summary(1, "Couserans", Tokens.COMMUNITY));
        return HistoryView.of(shown, revisions, 1);
    }

    private static RevisionView revision(int number) {
        Revision revision = Sample.revision(
                Sample.summary(number, "Old " + HOSTILE), "## Un\n\n**fort** " + HOSTILE + "\n\n## Deux");
        Rendered body = new Markup().render(revision.content().body(), LinkTargets.none(), Locale.FRENCH);
        Facts facts = Sample.facts(
                Sample.fields(
                        "<> dcterms:description \"Un pays " + HOSTILE + "\"@fr ; tr:stake \"" + HOSTILE + "\"@fr ."),
                Locale.FRENCH);
        return new RevisionView(
                Sample.shown(3, false, true), revision, FactBox.of(facts), Contents.of(body.contents()), body);
    }

    private static DiffView diff(String lang) {
        RevisionSummary before = Sample.summary(2, "Couserans", Tokens.COMMUNITY);
        RevisionSummary after = Sample.summary(3, "Couserans " + HOSTILE);
        String same = "Un\n\nDeux\n\nTrois\n\nQuatre\n\n";
        String textBefore = same + "Le réseau Couserans en Transition se réunit régulièrement à Saint-Girons.";
        String textAfter =
                same + "Le réseau Couserans en Transition se réunit chaque mois à Saint-Girons.\n\n" + HOSTILE;
        String milestone = "<#milestone-1> dcterms:date '2014'^^xsd:gYear ; rdfs:label \"" + HOSTILE + "\"@fr .";
        return new DiffView(
                Sample.shown(3, false, true),
                Sample.revision(before, textBefore),
                Sample.revision(after, textAfter),
                TextChange.between(before.title(), after.title()),
                TextChange.between(textBefore, textAfter),
                FieldRow.between(
                        Sample.facts(Sample.fields("<> tr:population 29100 ."), Locale.of(lang)),
                        Sample.facts(
                                Sample.fields("<> tr:population 29800 ; dcterms:isPartOf <ariege>, <secret-page> ;"
                                        + " tr:stake \"" + HOSTILE + "\"@en ; tr:milestone <#milestone-1> ."
                                        + milestone),
                                Locale.of(lang)),
                        Optional.of("en")),
                Optional.of(new Pair(1, 2)),
                Optional.empty());
    }

    /** The only script is the layout's own. */
    private static void assertSafe(String html) {
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private static String render(String lang, String template, Object view) {
        Frame frame = new Frame(
                Texts.in(Locale.of(lang)),
                "Couserans",
                "",
                "/wiki/couserans",
                Optional.empty(),
                "secret",
                false,
                Optional.empty(),
                List.of());
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, Map.of("frame", frame, "it", view), html);
        return html.toString();
    }
}
