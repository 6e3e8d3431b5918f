package org.terreau.territories.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.territories.Link;
import org.terreau.territories.Term;
import org.terreau.territories.Told;

/** Who cooperates with whom in a valley. */
class NetworkTest {

    private final Network network = new Networks(
                    new Told("network.ttl"), new Viewing(Reader.anonymous(), Locale.FRENCH))
            .of(new Slug("vallee"));

    @Test
    void it_has_the_cooperations_of_which_two_members_at_least_can_be_seen() {
        assertThat(names(network)).containsExactly("Accord", "Prêt", "Trio");
    }

    @Test
    void a_cooperation_says_who_in_what_form_in_which_field_when_and_who_says_so() {
        Tie accord = network.ties().getFirst();
        assertThat(accord.between()).extracting(member -> member.link().name()).containsExactly("École", "Zèbre & Cie");
        assertThat(accord.forms()).extracting(Term::key).containsExactly("agreement");
        assertThat(accord.fields()).extracting(Term::key).containsExactly("mobility");
        assertThat(accord.period().from()).hasValue(2018);
        assertThat(accord.period().until()).hasValue(2020);
        assertThat(accord.sources()).extracting(Link::name).containsExactly("Dossier");
    }

    @Test
    void those_who_cooperate_most_come_first() {
        assertThat(network.members().entrySet())
                .extracting(entry -> entry.getKey().link().name() + " " + entry.getValue())
                .containsExactly("École 3", "Mairie 2", "Zèbre & Cie 2");
    }

    @Test
    void what_can_be_chosen_is_what_there_is() {
        assertThat(network.kinds()).extracting(Term::key).containsExactlyInAnyOrder("association", "local-authority");
        assertThat(network.forms())
                .extracting(Term::key)
                .containsExactlyInAnyOrder("agreement", "shared-means", "funding", "governance");
        assertThat(network.fields()).extracting(Term::key).containsExactly("mobility");
        assertThat(network.years()).containsExactly(2018, 2019, 2020, 2021);
    }

    /** What says no year may have been at any time. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, Accord Prêt Trio",
                "local-authority, -, -, -, Prêt Trio",
                "-, funding, -, -, Prêt",
                "-, -, mobility, -, Accord",
                "-, -, -, 2017, Trio",
                "-, -, -, 2019, Accord Trio",
                "-, -, -, 2021, Prêt Trio",
                "association, shared-means, '', 2022, Prêt",
                "-, nothing, -, -, ''",
                "-, -, -, soon, Accord Prêt Trio",
                "-, -, -, 99999, Accord Prêt Trio"
            })
    void one_can_choose_by_kind_of_actor_form_field_and_year(
            String kind, String form, String field, String year, String left) {
        assertThat(String.join(" ", names(network.only(Choice.of(kind, form, field, year)))))
                .isEqualTo(left);
    }

    @Test
    void a_choice_is_said_in_an_address() {
        assertThat(Choice.of("local authority", "", null, "2019").query()).isEqualTo("?kind=local+authority&year=2019");
        assertThat(Choice.ALL.query()).isEmpty();
    }

    @Test
    void two_are_joined_by_a_line_and_more_by_a_knot_and_all_is_within_the_box() {
        Drawing drawing = Drawing.of(network);
        assertThat(drawing.dots()).hasSize(3);
        assertThat(drawing.knots()).extracting(knot -> knot.tie().link().name()).containsExactly("Trio");
        assertThat(drawing.lines()).hasSize(2 + 3);
        assertThat(drawing.dots()).allSatisfy(dot -> {
            assertThat(dot.at().x()).isBetween(0.0, (double) Drawing.WIDTH);
            assertThat(dot.at().y()).isBetween(0.0, (double) Drawing.HEIGHT);
        });
    }

    @Test
    void the_same_network_is_always_drawn_in_the_same_way() {
        assertThat(Drawing.of(network)).isEqualTo(Drawing.of(network));
    }

    @Test
    void nothing_and_very_much_can_be_drawn() {
        assertThat(Drawing.of(new Network(List.of())).dots()).isEmpty();
        Drawing large = Drawing.of(large(500, 2_000));
        assertThat(large.dots()).hasSize(500);
        assertThat(large.lines()).hasSize(2_000);
    }

    private static Network large(int members, int ties) {
        return new Network(IntStream.range(0, ties)
                .mapToObj(i -> new Tie(
                        link("t" + i),
                        List.of(member(i % members), member((i + 1 + i / members) % members)),
                        List.of(),
                        List.of(),
                        Period.of(java.util.Optional.empty(), java.util.Optional.empty()),
                        List.of()))
                .toList());
    }

    private static Member member(int number) {
        return new Member(link("m" + number), java.util.Optional.empty());
    }

    private static Link link(String name) {
        return new Link("/wiki/" + name, name, "fr");
    }

    private static List<String> names(Network network) {
        return network.ties().stream().map(tie -> tie.link().name()).toList();
    }
}
