package org.terreau.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextComparisonTest {

    @Test
    void lines_are_unchanged_removed_added_or_changed() {
        assertThat(told("un\ndeux\ntrois quatre\ncinq", "un\ntrois sept quatre\ncinq\nsix"))
                .containsExactly(" 1-1 un", "- 2 deux", "~ 3-2 trois {+sept +}quatre", " 4-3 cinq", "+ 4 six");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "l’actrice arrive tôt; l’acteur arrive tôt; l’{-actrice-}{+acteur+} arrive tôt",
                "aujourd'hui même, Paris; aujourd’hui même, Paris; {-aujourd'-}{+aujourd’+}hui même, Paris",
                "le bois et la ville; le bois ou la ville; le bois {-et-}{+ou+} la ville",
                "les besoins\u00A0: un; les besoins\u00A0! un; les besoins{-\u00A0:-}{+\u00A0!+} un",
                "dit «\u00A0oui\u00A0» là; dit «\u00A0non\u00A0» là; dit «\u00A0{-oui-}{+non+}\u00A0» là",
                "élève assidu ici; élève assidue ici; élève {-assidu-}{+assidue+} ici",
                "un deux trois quatre cinq; un sept huit quatre cinq; un {-deux trois-}{+sept huit+} quatre cinq"
            })
    void words_are_cut_as_french_writes_them(String before, String after, String told) {
        assertThat(told(before, after)).containsExactly("~ 1-1 " + told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"l’été « oui » : 3 %", "a\u0301b c", "🌱🌿 x", "  ", "", "«", "\u202F!", "a'"})
    void the_words_of_a_line_joined_are_the_line(String line) {
        assertThat(String.join("", Text.words(line))).isEqualTo(line);
    }

    @Test
    void lines_with_little_in_common_are_two_lines() {
        assertThat(told("Le jardin partagé ouvre mardi", "Aucune réunion prévue"))
                .containsExactly("- 1 Le jardin partagé ouvre mardi", "+ 1 Aucune réunion prévue");
    }

    @Test
    void a_changed_line_is_found_among_new_ones() {
        assertThat(told("le jardin de la rue", "titre neuf\nle jardin de la place"))
                .containsExactly("+ 1 titre neuf", "~ 1-2 le jardin de la {-rue-}{+place+}");
    }

    @Test
    void line_ends_are_no_change() {
        assertThat(TextComparison.of("a\r\nb\rc", "a\nb\nc").same()).isTrue();
        assertThat(TextComparison.of("a", "a\n").same()).isFalse();
    }

    @Test
    void long_unchanged_stretches_fold_around_their_context() {
        String before = numbered(30, i -> i == 15 ? "vieux" : "ligne " + i);
        String after = numbered(30, i -> i == 15 ? "neuf" : "ligne " + i);
        assertThat(tell(TextComparison.of(before, after).folded(2)))
                .containsExactly(
                        "… 13",
                        " 14-14 ligne 13",
                        " 15-15 ligne 14",
                        "- 16 vieux",
                        "+ 16 neuf",
                        " 17-17 ligne 16",
                        " 18-18 ligne 17",
                        "… 12");
    }

    @Test
    void a_single_line_is_not_folded() {
        assertThat(tell(TextComparison.of("a\nb\nx", "a\nb\ny").folded(1)))
                .containsExactly(" 1-1 a", " 2-2 b", "- 3 x", "+ 3 y");
    }

    @Test
    void a_text_without_change_folds_to_one_line() {
        assertThat(tell(TextComparison.of("a\nb\nc", "a\nb\nc").folded(3))).containsExactly("… 3");
        assertThat(tell(TextComparison.of("a\nb\nc", "a\nb\nc").folded(3).folded(3)))
                .containsExactly("… 3");
    }

    @Test
    void a_negative_context_is_refused() {
        TextComparison comparison = TextComparison.of("", "");
        assertThatThrownBy(() -> comparison.folded(-1)).hasMessageContaining("0 lines or more");
    }

    @Test
    void both_texts_can_be_read_from_a_comparison() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String before = randomText(random);
            String after = randomText(random);
            List<Line> lines = TextComparison.of(before, after).blocks().stream()
                    .map(Line.class::cast)
                    .toList();
            assertThat(lines.stream()
                            .filter(line -> line.before().isPresent())
                            .map(Line::textBefore)
                            .collect(Collectors.joining("\n")))
                    .isEqualTo(before);
            assertThat(lines.stream()
                            .filter(line -> line.after().isPresent())
                            .map(Line::textAfter)
                            .collect(Collectors.joining("\n")))
                    .isEqualTo(after);
        }
    }

    static Stream<List<String>> enormous() {
        Random random = new Random(3);
        List<Integer> order = IntStream.range(0, 30_000).boxed().collect(Collectors.toList());
        java.util.Collections.shuffle(order, random);
        String lines = numbered(30_000, i -> "une ligne tout à fait ordinaire " + i);
        return Stream.of(
                List.of(numbered(30_000, i -> "avant " + i + " du texte seul"), numbered(30_000, i -> "après/" + i)),
                List.of("a ".repeat(500_000), "b ".repeat(500_000)),
                List.of("a\n".repeat(500_000), "b\n".repeat(500_000)),
                List.of("a\nb\n".repeat(250_000), "b\nb\na\n".repeat(150_000)),
                List.of(lines, numbered(30_000, i -> "une ligne tout à fait ordinaire " + order.get(i))),
                List.of(lines, numbered(30_000, i -> "une ligne assez ordinaire, la " + i)),
                List.of(randomLines(random, 200_000, 20), randomLines(random, 200_000, 20)),
                List.of(
                        "mot autre ".repeat(1_900).concat("\n").repeat(50),
                        "autre mot mot ".repeat(1_350).concat("\n").repeat(50)));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("enormous")
    void a_million_characters_are_compared_in_seconds(List<String> texts) {
        TextComparison comparison =
                assertTimeoutPreemptively(Duration.ofSeconds(40), () -> TextComparison.of(texts.get(0), texts.get(1)));
        assertThat(comparison.same()).isFalse();
    }

    private static String randomText(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(line -> random.ints(random.nextInt(6), 0, 4)
                        .mapToObj(word -> List.of("un", "l’", "deux ", " : ").get(word))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String randomLines(Random random, int lines, int kinds) {
        return random.ints(lines, 0, kinds).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    }

    private static String numbered(int lines, IntFunction<String> line) {
        return IntStream.range(0, lines).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static List<String> told(String before, String after) {
        return tell(TextComparison.of(before, after));
    }

    private static List<String> tell(TextComparison comparison) {
        return comparison.blocks().stream().map(TextComparisonTest::tell).toList();
    }

    private static String tell(Block block) {
        return switch (block) {
            case Fold fold -> "… " + fold.lines();
            case Line line ->
                switch (line.kind()) {
                    case UNCHANGED ->
                        " " + line.before().getAsInt() + "-" + line.after().getAsInt() + " " + line.textAfter();
                    case REMOVED -> "- " + line.before().getAsInt() + " " + line.textBefore();
                    case ADDED -> "+ " + line.after().getAsInt() + " " + line.textAfter();
                    case CHANGED ->
                        "~ " + line.before().getAsInt() + "-" + line.after().getAsInt() + " "
                                + line.runs().stream()
                                        .map(TextComparisonTest::tell)
                                        .collect(Collectors.joining());
                };
        };
    }

    private static String tell(Run run) {
        return switch (run.kind()) {
            case SAME -> run.text();
            case REMOVED -> "{-" + run.text() + "-}";
            case ADDED -> "{+" + run.text() + "+}";
        };
    }
}
