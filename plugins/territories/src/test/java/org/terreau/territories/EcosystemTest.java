package org.terreau.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terreau.ontology.TR;
import org.terreau.spi.access.Reader;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;

/** What the graph says of a region, a valley in it and a village in the valley. */
class EcosystemTest {

    private static final Slug REGION = new Slug("region");
    private static final Slug VALLEY = new Slug("vallee");
    private static final Slug VILLAGE = new Slug("village");
    private static final Slug ELSEWHERE = new Slug("ailleurs");
    private static final Slug SCHOOL = new Slug("ecole");
    private static final Viewing FRENCH = new Viewing(Reader.anonymous(), Locale.FRENCH);

    private final Told told = new Told("ecosystem.ttl");
    private final Ecosystem ecosystem = new Ecosystem(told, FRENCH);

    @Test
    void the_actors_of_a_territory_are_those_of_the_territories_within_it_too_in_the_order_of_names() {
        assertThat(ecosystem.actors(REGION))
                .extracting(actor -> actor.link().name())
                .containsExactly("École", "Zèbre");
        assertThat(ecosystem.actors(VILLAGE)).hasSize(1);
        assertThat(ecosystem.actors(VILLAGE).getFirst().kind()).isEqualTo("Association");
    }

    @Test
    void initiatives_are_told_with_who_carries_them() {
        assertThat(ecosystem.initiativesIn(VALLEY)).singleElement().satisfies(initiative -> {
            assertThat(initiative.link()).isEqualTo(new Link("/wiki/verger", "Verger", "fr"));
            assertThat(initiative.carriers()).extracting(Link::name).containsExactly("École");
        });
        assertThat(ecosystem.initiativesOf(new Slug("zebre"))).hasSize(1);
        assertThat(ecosystem.initiativesOf(new Slug("loin"))).isEmpty();
    }

    @Test
    void a_cooperation_is_of_a_place_by_what_it_says_by_what_it_is_about_and_by_who_is_based_there() {
        assertThat(names(ecosystem.cooperationsIn(REGION))).containsExactly("Accord du verger", "Prêt d’outils");
        assertThat(names(ecosystem.cooperationsIn(VILLAGE))).containsExactly("Accord du verger", "Prêt d’outils");
        assertThat(names(ecosystem.cooperationsIn(ELSEWHERE)))
                .containsExactly("Accord du verger", "Ailleurs entre eux", "Prêt d’outils");
    }

    @Test
    void a_cooperation_says_who_about_what_since_when_in_what_form_and_from_where_one_knows() {
        Cooperation accord = ecosystem.cooperationsIn(VALLEY).getFirst();

        assertThat(accord.participants()).extracting(Link::name).containsExactly("Loin", "Zèbre");
        assertThat(accord.about()).extracting(Link::name).containsExactly("Verger");
        assertThat(accord.since()).isEqualTo("2018");
        assertThat(accord.forms()).containsExactly("Convention", "Financement");
        assertThat(accord.sources()).extracting(Link::name).containsExactly("Dossier");
    }

    @Test
    void the_cooperations_of_an_actor_name_the_others() {
        assertThat(ecosystem.cooperationsOf(SCHOOL))
                .singleElement()
                .satisfies(cooperation -> assertThat(cooperation.participants())
                        .extracting(Link::name)
                        .containsExactly("École", "Loin"));
    }

    @Test
    void a_territory_lies_in_wider_ones_and_has_others_within() {
        assertThat(ecosystem.wider(VALLEY)).extracting(Link::name).containsExactly("Région");
        assertThat(ecosystem.within(VALLEY)).extracting(Link::name).containsExactly("Village");
        assertThat(ecosystem.wider(REGION)).isEmpty();
    }

    @Test
    void instruments_are_told_by_the_initiatives_that_use_them_there() {
        Told village = Told.saying("""
                :vallee a tr:Territory ; rdfs:label "Vallée"@fr .
                :village a tr:Territory ; rdfs:label "Village"@fr ; dcterms:isPartOf :vallee .
                :monnaie a tr:Instrument ; rdfs:label "Monnaie locale"@fr .
                :sel a tr:Instrument ; rdfs:label "Échange de services"@fr .
                :marche a tr:Initiative ; rdfs:label "Marché"@fr ; dcterms:spatial :village ; tr:usesInstrument :monnaie .
                :loin a tr:Initiative ; rdfs:label "Loin"@fr ; dcterms:spatial :ailleurs ; tr:usesInstrument :monnaie, :sel .
                """);
        assertThat(new Ecosystem(village, FRENCH).instrumentsIn(VALLEY))
                .singleElement()
                .satisfies(instrument -> {
                    assertThat(instrument.link().name()).isEqualTo("Monnaie locale");
                    assertThat(instrument.initiatives()).extracting(Link::name).containsExactly("Marché");
                });
    }

    @Test
    void pages_of_any_type_about_a_territory_are_told_with_their_type_but_for_what_is_told_in_its_own_way() {
        Told valley = Told.saying("""
                :vallee a tr:Territory ; rdfs:label "Vallée"@fr .
                :fiche a tr:MethodSheet, tr:Topic, schema:HowTo ; rdfs:label "Fiche"@fr ; dcterms:spatial :vallee .
                :programme a tr:Programme, tr:Topic ; rdfs:label "Programme"@fr ; schema:about :vallee .
                :verger a tr:Initiative, tr:Topic ; rdfs:label "Verger"@fr ; dcterms:spatial :vallee .
                :loin a tr:Article, tr:Topic ; rdfs:label "Loin"@fr ; dcterms:spatial :ailleurs .
                """);
        assertThat(new Ecosystem(valley, FRENCH).about(VALLEY))
                .containsExactly(
                        new Mention(new Link("/wiki/fiche", "Fiche", "fr"), "Fiche méthode"),
                        new Mention(new Link("/wiki/programme", "Programme", "fr"), "Programme"));
    }

    @Test
    void things_are_counted_by_territory_and_by_type() {
        assertThat(counts(Question.ACTORS_BY_TERRITORY).in(VALLEY)).isEqualTo(1);
        assertThat(counts(Question.INITIATIVES_BY_TERRITORY).in(VILLAGE)).isEqualTo(1);
        assertThat(counts(Question.COOPERATIONS_BY_TERRITORY).in(VALLEY)).isEqualTo(1);
        assertThat(counts(Question.COOPERATIONS_BY_TERRITORY).in(VILLAGE)).isZero();
        assertThat(told.select(Question.TERRITORIES.text(), Map.of())).hasSize(4);
        List<Row> actors = told.select(Question.FIGURES.text(), Map.of()).stream()
                .filter(row -> row.text("type").orElseThrow().equals(TR.Actor.getURI()))
                .toList();
        assertThat(actors)
                .singleElement()
                .satisfies(row -> assertThat(Counts.number(row)).isEqualTo(3));
    }

    @Test
    void lists_of_territories_have_a_column_of_actors_and_keep_those_where_some_cooperate() {
        assertThat(new ActorsColumn(told).values(List.of(VALLEY, VILLAGE, REGION), FRENCH))
                .isEqualTo(Map.of(VALLEY, "1", VILLAGE, "1"));
        CooperationFilter filter = new CooperationFilter(told, () -> {
            throw new AssertionError("Nobody reads here");
        });
        assertThat(filter.matching("some", Reader.anonymous())).containsExactlyInAnyOrder(VALLEY, ELSEWHERE);
        assertThat(filter.matching("other", Reader.anonymous())).isEmpty();
    }

    private Counts counts(Question question) {
        return Counts.of(told.select(question.text(), Map.of()));
    }

    private static List<String> names(List<Cooperation> cooperations) {
        return cooperations.stream()
                .map(cooperation -> cooperation.link().name())
                .toList();
    }
}
