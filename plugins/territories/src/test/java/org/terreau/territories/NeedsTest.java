package org.terreau.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.territories.Match.Kind;

/** What a valley has, what it lacks, and what may answer it. */
class NeedsTest {

    private final Told told = new Told("needs.ttl");
    private final ResourcesAndNeeds valley = in(Locale.FRENCH);

    @Test
    void resources_and_needs_come_in_the_order_of_their_names() {
        assertThat(valley.resources())
                .extracting(resource -> resource.link().name())
                .containsExactly("Atelier", "Halle");
        assertThat(valley.needs())
                .extracting(need -> need.part().link().name())
                .containsExactly("<script>alert(1)</script>", "Des paniers pour tous", "Un bus", "Un toit");
    }

    @Test
    void a_need_says_what_in_which_fields_since_when_and_who_says_so() {
        Part baskets = need("Des paniers pour tous").part();

        assertThat(baskets.link()).isEqualTo(new Link("/wiki/vallee#paniers", "Des paniers pour tous", "fr"));
        assertThat(baskets.description()).contains(new Text("Rien à moins de vingt kilomètres.", "fr"));
        assertThat(baskets.fields()).containsExactly("Agriculture locale et biologique", "Circuits courts");
        assertThat(baskets.since().map(When::written)).contains("2018");
        assertThat(need("Un toit").part().since().map(When::written)).contains("2019-05-31");
    }

    @Test
    void a_source_that_the_reader_may_not_read_is_not_told() {
        assertThat(need("Des paniers pour tous").part().sources())
                .extracting(Link::name)
                .containsExactly("Dossier");
    }

    @Test
    void a_date_that_is_none_is_left_out() {
        assertThat(need("Un bus").part().since()).isEmpty();
    }

    @Test
    void everything_is_told_in_the_language_of_the_reader_where_it_is_written_in_that() {
        assertThat(in(Locale.ENGLISH).needs())
                .extracting(need -> need.part().link().name())
                .contains("Baskets for all", "Un toit");
        assertThat(in(Locale.ENGLISH).resources().getLast().description()).contains(new Text("Vide en semaine.", "fr"));
    }

    @Test
    void a_need_is_answered_by_what_is_here_first_then_by_resources_elsewhere_initiatives_pages_and_instruments() {
        assertThat(need("Des paniers pour tous").matches())
                .extracting(Matches::kind)
                .containsExactly(Kind.values());
        assertThat(shown(Kind.RESOURCE_HERE)).containsExactly("Halle");
        assertThat(shown(Kind.RESOURCE_ELSEWHERE)).containsExactly("Camion", "Cuisine");
        assertThat(shown(Kind.INITIATIVE_HERE)).containsExactly("Verger");
        assertThat(shown(Kind.PAGE)).containsExactly("Fiche");
        assertThat(shown(Kind.INSTRUMENT_IN_USE)).containsExactly("AMAP");
    }

    @Test
    void only_the_first_few_are_shown_those_that_share_most_before_the_others_and_the_rest_is_counted() {
        Matches elsewhere = matches(Kind.INITIATIVE_ELSEWHERE);

        assertThat(shown(Kind.INITIATIVE_ELSEWHERE)).containsExactly("Maraîchage 5", "Maraîchage 1", "Maraîchage 2");
        assertThat(elsewhere.rest()).isEqualTo(2);
    }

    @Test
    void each_match_says_where_it_is_what_it_is_and_by_which_fields_it_matches() {
        Match lorry = matches(Kind.RESOURCE_ELSEWHERE).shown().getFirst();
        assertThat(lorry.link().address()).isEqualTo("/wiki/ailleurs#camion");
        assertThat(lorry.places()).extracting(Link::name).containsExactly("Ailleurs");
        assertThat(lorry.fields()).containsExactly("Agriculture locale et biologique", "Circuits courts");

        Match sheet = matches(Kind.PAGE).shown().getFirst();
        assertThat(sheet.what()).isEqualTo("Fiche méthode");
        assertThat(sheet.fields()).containsExactly("Circuits courts");
    }

    @Test
    void a_need_without_a_field_and_one_of_a_field_of_its_own_have_no_match() {
        Need bare = need("<script>alert(1)</script>");
        assertThat(bare.hasField()).isFalse();
        assertThat(bare.matches()).isEmpty();
        assertThat(need("Un toit").hasField()).isTrue();
        assertThat(need("Un toit").matches()).isEmpty();
    }

    @Test
    void a_territory_that_says_nothing_has_nothing() {
        assertThat(new Needs(told, readingIn(Locale.FRENCH))
                        .of(new Slug("village"))
                        .isEmpty())
                .isTrue();
        assertThat(new Needs(told, readingIn(Locale.FRENCH))
                        .of(new Slug("inconnu"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_people_wrote_is_shown_as_text() {
        String html = Shown.html(
                "territories/needs.jte", Locale.FRENCH, new NeedsProfile.Profile(valley, "/wiki/vallee/edit"));

        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;script&gt;")
                .contains(
                        "même domaine : Circuits courts",
                        "en usage dans ce domaine : Agriculture locale et biologique",
                        "et 2 de plus",
                        "depuis <time datetime=\"2018\">2018</time>")
                .contains("Rien ici ne partage encore le domaine de ce besoin.")
                .contains("<a href=\"/wiki/vallee/edit\">Indiquer un domaine</a>");
    }

    private ResourcesAndNeeds in(Locale locale) {
        return new Needs(told, readingIn(locale)).of(new Slug("vallee"));
    }

    private static Viewing readingIn(Locale locale) {
        return new Viewing(Reader.anonymous(), locale);
    }

    private Need need(String name) {
        return valley.needs().stream()
                .filter(need -> need.part().link().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Matches matches(Kind kind) {
        return need("Des paniers pour tous").matches().stream()
                .filter(matches -> matches.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> shown(Kind kind) {
        return matches(kind).shown().stream().map(match -> match.link().name()).toList();
    }
}
