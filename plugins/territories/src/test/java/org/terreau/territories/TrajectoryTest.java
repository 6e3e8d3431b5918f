package org.terreau.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.territories.Event.Kind;

/** What a valley tells of its past, and what began there. */
class TrajectoryTest {

    private final Told told = new Told("trajectory.ttl");
    private final Timeline valley = of("vallee", Locale.FRENCH);

    @Test
    void what_happened_is_told_year_by_year() {
        assertThat(valley.years()).extracting(Timeline.Year::number).containsExactly(1993, 2016, 2018);
        assertThat(names(2018)).containsExactly("<b>Une charte</b>", "Accord", "Une assemblée", "Verger");
        assertThat(valley.earlier()).isZero();
    }

    @Test
    void milestones_are_told_from_beginnings() {
        assertThat(year(2018).events())
                .extracting(Event::kind)
                .containsExactly(Kind.MILESTONE, Kind.COOPERATION, Kind.MILESTONE, Kind.INITIATIVE);
    }

    @Test
    void each_says_who_says_so() {
        assertThat(year(1993).events().getFirst().sources())
                .extracting(Link::name)
                .containsExactly("Dossier");
        assertThat(year(2018).events().get(1))
                .isEqualTo(new Event(
                        new Link("/wiki/accord", "Accord", "fr"),
                        Kind.COOPERATION,
                        year(2018).events().get(1).when(),
                        Optional.empty(),
                        List.of(new Link("/wiki/dossier", "Dossier", "fr")),
                        Event.Told.NOWHERE));
    }

    @Test
    void the_steps_of_a_narrative_of_the_territory_are_among_them_with_who_tells_them() {
        Timeline coast = of("cote", Locale.FRENCH);
        assertThat(coast.years()).extracting(Timeline.Year::number).containsExactly(1950, 1962);
        Event step = coast.years().getLast().events().getFirst();
        assertThat(step.kind()).isEqualTo(Kind.STEP);
        assertThat(step.link()).isEqualTo(new Link("/wiki/recit#step-1", "On repart", "fr"));
        assertThat(step.until().map(When::year)).contains(1965);
        assertThat(step.told().narratives()).extracting(Link::name).containsExactly("Récit de la côte");
        assertThat(step.told().tellers()).extracting(Link::name).containsExactly("École");
        assertThat(Shown.html("territories/trajectory.jte", Locale.FRENCH, coast))
                .contains("href=\"/wiki/recit#step-1\"", "étape d’un récit", "raconté par", "<time datetime=\"1965\">");
    }

    @Test
    void what_is_in_several_places_of_the_territory_and_has_several_dates_began_once_at_the_first() {
        assertThat(names(2016)).containsExactly("Four à pain");
    }

    @Test
    void a_milestone_of_a_territory_within_and_what_began_elsewhere_are_not_of_this_one() {
        assertThat(valley.years()).extracting(Timeline.Year::number).doesNotContain(2001, 2017);
    }

    @Test
    void nothing_is_said_where_nothing_is_dated() {
        assertThat(of("inconnu", Locale.FRENCH).isEmpty()).isTrue();
    }

    @Test
    void it_is_told_in_the_language_of_the_reader() {
        assertThat(of("vallee", Locale.ENGLISH)
                        .years()
                        .getFirst()
                        .events()
                        .getFirst()
                        .link()
                        .name())
                .isEqualTo("The flood");
    }

    @Test
    void of_many_beginnings_the_latest_are_shown_and_the_others_counted_while_no_milestone_is_left_out() {
        StringBuilder many = new StringBuilder("""
                :region a tr:Territory ; rdfs:label "Région"@fr ; tr:milestone <https://commons.example/id/region#a> .
                <https://commons.example/id/region#a> rdfs:label "Au début"@fr ; dcterms:date "1900"^^xsd:gYear .
                """);
        IntStream.rangeClosed(1901, 1943).forEach(year -> many.append("""
                :i%1$d a tr:Initiative ; rdfs:label "I"@fr ; dcterms:spatial :region ; schema:startDate "%1$d"^^xsd:gYear .
                """.formatted(year)));

        Timeline region = new Trajectory(Told.saying(many.toString()), readingIn(Locale.FRENCH)).of(new Slug("region"));

        assertThat(region.earlier()).isEqualTo(3);
        assertThat(region.years()).hasSize(41);
        assertThat(region.years().getFirst().number()).isEqualTo(1900);
        assertThat(region.years().get(1).number()).isEqualTo(1904);
    }

    @Test
    void it_is_an_ordered_list_of_times_in_which_what_people_wrote_is_text() {
        assertThat(Shown.html("territories/trajectory.jte", Locale.FRENCH, valley))
                .contains("<time datetime=\"1993\">1993</time>")
                .contains("<time datetime=\"2018-05-31\">31 mai 2018</time>")
                .contains("étape du territoire", "début d’une coopération", "début d’une initiative")
                .contains("&lt;b&gt;Une charte")
                .doesNotContain("<b>");
    }

    private Timeline of(String territory, Locale locale) {
        return new Trajectory(told, readingIn(locale)).of(new Slug(territory));
    }

    private static Viewing readingIn(Locale locale) {
        return new Viewing(Reader.anonymous(), locale);
    }

    private Timeline.Year year(int number) {
        return valley.years().stream()
                .filter(year -> year.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(int year) {
        return year(year).events().stream().map(event -> event.link().name()).toList();
    }
}
