package org.terreau.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.terreau.territories.Match.Kind;
import org.terreau.territories.Matching.Candidate;
import org.terreau.territories.Matching.Found;

class MatchingTest {

    private static final Node FOOD = node("food");
    private static final Node ROOF = node("roof");
    private static final Node MONEY = node("money");

    private final Matching matching = new Matching();

    @Test
    void what_shares_no_field_is_no_match() {
        matching.add(node("a"), Kind.PAGE, MONEY);

        assertThat(matching.with(List.of(FOOD, ROOF))).isEmpty();
        assertThat(matching.with(List.of())).isEmpty();
    }

    @Test
    void a_match_names_the_fields_that_are_shared_and_no_others() {
        matching.add(node("a"), Kind.PAGE, FOOD);
        matching.add(node("a"), Kind.PAGE, MONEY);

        assertThat(matching.with(List.of(FOOD, ROOF)).get(Kind.PAGE))
                .isEqualTo(new Found(List.of(new Candidate(node("a"), Set.of(FOOD))), 0));
    }

    @Test
    void a_thing_is_told_once_as_the_nearest_that_it_is() {
        matching.add(node("a"), Kind.INITIATIVE_ELSEWHERE, FOOD);
        matching.add(node("a"), Kind.INITIATIVE_HERE, FOOD);

        assertThat(matching.with(List.of(FOOD))).containsOnlyKeys(Kind.INITIATIVE_HERE);
    }

    @Test
    void a_thing_that_is_nearer_in_another_field_still_matches_in_this_one() {
        matching.add(node("a"), Kind.PAGE, ROOF);
        matching.add(node("a"), Kind.INSTRUMENT_IN_USE, FOOD);

        assertThat(matching.with(List.of(FOOD))).containsOnlyKeys(Kind.INSTRUMENT_IN_USE);
        assertThat(matching.with(List.of(ROOF, FOOD))).containsOnlyKeys(Kind.PAGE);
    }

    @Test
    void those_that_share_most_come_first_and_the_rest_is_counted() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            matching.add(node(name), Kind.PAGE, FOOD);
        }
        matching.add(node("d"), Kind.PAGE, ROOF);

        Found found = matching.with(List.of(FOOD, ROOF)).get(Kind.PAGE);

        assertThat(found.shown()).extracting(Candidate::thing).containsExactly(node("d"), node("a"), node("b"));
        assertThat(found.rest()).isEqualTo(2);
    }

    private static Node node(String name) {
        return NodeFactory.createURI("https://commons.example/id/" + name);
    }
}
