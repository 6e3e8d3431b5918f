package org.terreau.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text keeps the server busy for long, nor exhausts it. */
class FloodTest {

    private final Markup markup = new Markup();

    static Stream<String> floods() {
        return Stream.concat(
                Stream.of(
                                "[",
                                ">",
                                "> ",
                                "*",
                                "_",
                                "~",
                                "`",
                                "<",
                                "&",
                                "(",
                                "]",
                                "![",
                                "[[",
                                "[[a]] ",
                                "*a _b ",
                                "*a **a ",
                                "[a](",
                                "![a](",
                                "<a ",
                                "<!--",
                                "<?",
                                "<![CDATA[",
                                "<!A ",
                                "[^a]",
                                "\\",
                                "# ",
                                "- ",
                                "1. ",
                                "| ",
                                "|-",
                                "a|b\n",
                                "[a]: b\n",
                                "[^a]: b\n",
                                "\n",
                                "> \n",
                                "- a\n",
                                "* * ",
                                "`a``",
                                "http://",
                                "www.",
                                "a@a.",
                                "&#1;",
                                "<div>",
                                "<details>",
                                "<table>",
                                "<b>",
                                "\"",
                                "a",
                                "é ",
                                "# a\n")
                        .map(piece -> piece.repeat(400_000 / piece.length())),
                Stream.of(
                        "[".repeat(2_000_000),
                        ">".repeat(2_000_000),
                        "> ".repeat(1_000_000),
                        "- ".repeat(1_000_000),
                        "*".repeat(2_000_000),
                        "[".repeat(1_000_000) + "]".repeat(1_000_000),
                        "[".repeat(500_000) + "[[a]]".repeat(200_000),
                        "![".repeat(300_000) + "a](b)".repeat(300_000),
                        nestedList(1_500),
                        "[a]".repeat(300_000) + "\n\n[a]: /b",
                        "x[^1]".repeat(100_000) + "\n\n[^1]: y",
                        "| a ".repeat(2_000) + "|\n" + "|---".repeat(2_000) + "|\n" + "| [[a]] |\n".repeat(2_000),
                        ("[".repeat(3_900) + "\n\n").repeat(500)))
                .toList()
                .stream();
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("floods")
    void a_flood_of_anything_is_rendered(String body) {
        Rendered rendered = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> markup.render(body, links -> Map.of(), Locale.FRENCH),
                () -> "Hung on " + body.substring(0, 20));
        assertThat(rendered.plainText()).hasSizeLessThanOrEqualTo(Summary.LONGEST);
    }

    @Test
    void what_is_nested_too_deep_keeps_its_text() {
        String body = "*a _b ".repeat(900) + "profond" + " b_ a*".repeat(900);
        assertThat(markup.render(body, LinkTargets.none(), Locale.FRENCH).html())
                .contains("<em>", "profond");
    }

    @Test
    void a_table_that_would_blow_up_stays_text() {
        String wide = "| a ".repeat(1_000) + "|\n" + "|---".repeat(1_000) + "|\n" + "| b |\n".repeat(1_000);
        assertThat(markup.render(wide, LinkTargets.none(), Locale.FRENCH).html())
                .startsWith("<p>| a |");
    }

    @Test
    void a_paragraph_of_marks_is_shown_as_typed() {
        String html = markup.render("[[a]] ".repeat(BoundedInlines.MOST), LinkTargets.none(), Locale.FRENCH)
                .html();
        assertThat(html).startsWith("<p>[[a]] [[a]]");
    }

    private static String nestedList(int depth) {
        return Stream.iterate("", indent -> indent + "  ")
                .limit(depth)
                .map(indent -> indent + "- a\n")
                .collect(Collectors.joining());
    }
}
