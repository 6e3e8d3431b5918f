package org.terreau.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terreau.history.Region.Agreed;
import org.terreau.history.Region.Conflict;

class MergeTest {

    private static final String BASE = "un\ndeux\ntrois\nquatre\ncinq";

    @Test
    void edits_apart_merge_by_themselves() {
        Merge merge = Merge.threeWay(BASE, "un\nDEUX\ntrois\nquatre\ncinq", "zéro\nun\ndeux\ntrois\nquatre");
        assertThat(merge.text()).contains("zéro\nun\nDEUX\ntrois\nquatre");
    }

    @Test
    void edits_of_one_line_conflict_with_all_three_versions() {
        Merge merge = Merge.threeWay(BASE, "un\nmien\ntrois\nquatre\ncinq", "un\nleur\ntrois\nquatre\ncinq");
        assertThat(merge.text()).isEmpty();
        assertThat(merge.regions())
                .containsExactly(
                        new Agreed(List.of("un")),
                        new Conflict(List.of("deux"), List.of("mien"), List.of("leur")),
                        new Agreed(List.of("trois", "quatre", "cinq")));
    }

    @Test
    void edits_of_neighbouring_lines_conflict() {
        assertThat(Merge.threeWay(BASE, "un\nmien\ntrois\nquatre\ncinq", "un\ndeux\nleur\nquatre\ncinq")
                        .conflicts())
                .containsExactly(
                        new Conflict(List.of("deux", "trois"), List.of("mien", "trois"), List.of("deux", "leur")));
    }

    @Test
    void two_additions_in_one_place_conflict() {
        assertThat(Merge.threeWay("a\nb", "a\nmien\nb", "a\nleur\nb").conflicts())
                .containsExactly(new Conflict(List.of(), List.of("mien"), List.of("leur")));
    }

    @Test
    void a_removal_against_an_edit_conflicts() {
        assertThat(Merge.threeWay("a\nb\nc", "a\nc", "a\nB\nc").conflicts())
                .containsExactly(new Conflict(List.of("b"), List.of(), List.of("B")));
    }

    @Test
    void what_both_did_is_done_once() {
        assertThat(Merge.threeWay("a\nb", "a\nx\nb", "a\nx\nb").text()).contains("a\nx\nb");
    }

    @Test
    void a_decision_completes_the_text() {
        Merge merge = Merge.threeWay("a\nb\nc", "a\nmien\nc", "a\nleur\nc");
        assertThat(merge.decided(Conflict::theirs)).isEqualTo("a\nleur\nc");
        assertThat(merge.decided(Conflict::base)).isEqualTo("a\nb\nc");
    }

    @Test
    void line_ends_of_a_form_are_no_edit() {
        assertThat(Merge.threeWay("a\nb\n", "a\r\nb\r\n", "a\nB\n").text()).contains("a\nB\n");
    }

    @Test
    void an_unchanged_side_gives_the_other() {
        withRandomTexts((base, mine, theirs) -> {
            assertThat(Merge.threeWay(base, base, theirs).text()).contains(theirs);
            assertThat(Merge.threeWay(base, mine, base).text()).contains(mine);
            assertThat(Merge.threeWay(base, mine, mine).text()).contains(mine);
        });
    }

    @Test
    void the_sides_can_be_exchanged() {
        withRandomTexts((base, mine, theirs) -> assertThat(
                        Merge.threeWay(base, mine, theirs).decided(MergeTest::both))
                .isEqualTo(Merge.threeWay(base, theirs, mine)
                        .decided(conflict -> both(new Conflict(
                                conflict.base(), /* mine= */ conflict.theirs(), /* theirs= */ conflict.mine())))));
    }

    @Test
    void no_line_that_someone_wrote_is_lost_and_none_is_invented() {
        withRandomTexts((base, mine, theirs) -> {
            List<String> kept = Text.lines(Merge.threeWay(base, mine, theirs).decided(MergeTest::both));
            List<String> old = Text.lines(base);
            assertThat(kept).containsAll(written(Text.lines(mine), old));
            assertThat(kept).containsAll(written(Text.lines(theirs), old));
            List<String> all = new ArrayList<>(old);
            all.addAll(Text.lines(mine));
            all.addAll(Text.lines(theirs));
            assertThat(all).containsAll(kept);
        });
    }

    @Test
    void the_lines_of_a_side_keep_their_order_in_what_it_decides() {
        withRandomTexts((base, mine, theirs) -> {
            Merge merge = Merge.threeWay(base, mine, theirs);
            assertThat(marked("mien", merge.decided(Conflict::mine))).isEqualTo(marked("mien", mine));
            assertThat(marked("leur", merge.decided(Conflict::theirs))).isEqualTo(marked("leur", theirs));
        });
    }

    @Test
    void long_texts_with_nothing_in_common_merge_in_seconds() {
        String base = lines("base ");
        String mine = lines("mien ");
        String theirs = lines("leur ");
        Merge merge = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Merge.threeWay(base, mine, theirs));
        assertThat(merge.conflicts()).hasSize(1);
    }

    private static List<String> both(Conflict conflict) {
        List<String> both = new ArrayList<>(conflict.mine());
        both.addAll(conflict.theirs());
        return both;
    }

    private static List<String> written(List<String> lines, List<String> base) {
        return lines.stream().filter(line -> !base.contains(line)).toList();
    }

    private static List<String> marked(String mark, String text) {
        return Text.lines(text).stream().filter(line -> line.startsWith(mark)).toList();
    }

    private static String lines(String word) {
        return IntStream.range(0, 40_000).mapToObj(i -> word + i).collect(Collectors.joining("\n"));
    }

    private interface OnTexts {
        void check(String base, String mine, String theirs);
    }

    /** Texts with repeated lines, each side with edits of its own: the same ones at each run. */
    private static void withRandomTexts(OnTexts check) {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            List<String> base = random.ints(random.nextInt(15), 0, 8)
                    .mapToObj(i -> "base " + i)
                    .collect(Collectors.toList());
            check.check(
                    Text.join(base),
                    edited(base, "mien ", random),
                    Text.join(base).isEmpty() ? "leur" : edited(base, "leur ", random));
        }
    }

    private static String edited(List<String> base, String mark, Random random) {
        List<String> lines = new ArrayList<>(base);
        List<Consumer<Integer>> edits = List.of(
                number -> lines.add(random.nextInt(lines.size() + 1), mark + number),
                number -> lines.remove(lines.isEmpty() ? mark : lines.get(random.nextInt(lines.size()))),
                number -> lines.replaceAll(line -> line.endsWith(" " + random.nextInt(8)) ? mark + number : line));
        for (int number = 0; number < random.nextInt(5); number++) {
            edits.get(random.nextInt(edits.size())).accept(number);
        }
        return Text.join(lines);
    }
}
