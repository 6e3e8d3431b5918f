package org.terreau.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text can run anything in a reader's browser. */
class HostileTextTest {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "code",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "section",
            "details",
            "summary",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "em",
            "strong",
            "i",
            "b",
            "del",
            "ins",
            "s",
            "sub",
            "sup",
            "kbd",
            "abbr",
            "mark",
            "q",
            "cite",
            "small",
            "var",
            "samp",
            "dfn",
            "bdi",
            "bdo",
            "span",
            "a",
            "img",
            "input");
    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "src",
            "alt",
            "title",
            "class",
            "id",
            "rel",
            "loading",
            "lang",
            "dir",
            "align",
            "type",
            "checked",
            "disabled",
            "aria-label",
            "data-property",
            "colspan",
            "rowspan",
            "start",
            "open");

    /** What the sanitizer writes: names in lower case, every attribute value in double quotes without angles. */
    private static final Pattern TAG = Pattern.compile("</?([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"<>]*\")*) ?/?>|<!-- -->");

    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:|mailto:|tel:).*|[^:]*|[^:]*[/?#].*");

    private final Markup markup = new Markup();

    static Stream<String> vectors() throws IOException {
        try (InputStream file = HostileTextTest.class.getResourceAsStream("/xss.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith(";;"))
                            .map(line -> line.replace("\\n", "\n")
                                    .replace("\\t", "\t")
                                    .replace("\\0", "\0"))
                            .toList()
                            .stream();
        }
    }

    @Test
    void there_are_vectors_to_try() throws IOException {
        assertThat(vectors()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothing_runs_in_a_body(String vector) {
        assertHarmless(vector);
        assertHarmless("Texte " + vector + " suite");
        assertHarmless("# " + vector + "\n\n> - " + vector);
        assertHarmless("| a | b |\n|---|---|\n| " + vector + " | x |\n\nx[^1]\n\n[^1]: " + vector);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothing_runs_in_a_link(String vector) {
        assertHarmless("[[" + vector + "]] [[a|" + vector + "]] [[" + vector + "::a]] [[tr:" + vector + "::a]]");
        assertHarmless("[x](" + vector + ") [x](<" + vector + ">) ![x](" + vector + ") [x](/y \"" + vector + "\")");
        assertHarmless("[x][y] ![x][y]\n\n[y]: " + vector + "\n\n<" + vector + ">");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothing_runs_in_what_the_database_answers(String vector) {
        LinkTargets hostile = new LinkTargets() {
            @Override
            public Map<WikiLink, Target> resolve(java.util.Collection<WikiLink> links) {
                return links.stream()
                        .collect(Collectors.toMap(
                                link -> link,
                                link -> link.target().equals("a")
                                        ? Target.existing(vector, vector)
                                        : Target.missing(vector)));
            }

            @Override
            public String nameOf(String property) {
                return vector;
            }
        };
        Rendered rendered = markup.render("# [[a]]\n\n[[tr:b::a]] [[tr:b::c]] [[a|x]]", hostile, Locale.FRENCH);
        assertHarmlessHtml(rendered.html());
    }

    @Test
    void what_is_clean_stays_as_it_is() {
        String html = markup.render(
                        "# Titre\n\n[x](https://example.org) ![](/a.png)\n\n- [x] fait[^1]\n\n[^1]: note",
                        LinkTargets.none(),
                        Locale.FRENCH)
                .html();
        assertThat(SafeHtml.of(html)).isEqualTo(html);
    }

    private void assertHarmless(String body) {
        LinkTargets targets = links -> links.stream()
                .collect(Collectors.toMap(
                        link -> link,
                        link -> link.label().isPresent()
                                ? Target.missing("/new")
                                : Target.existing("/wiki/x", link.target())));
        assertHarmlessHtml(markup.render(body, targets, Locale.FRENCH).html());
    }

    private static void assertHarmlessHtml(String html) {
        assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<");
        for (Matcher tag = TAG.matcher(html); tag.find(); ) {
            Optional<String> name = Optional.ofNullable(tag.group(1));
            name.ifPresent(element -> assertThat(ELEMENTS).contains(element));
            assertHarmlessAttributes(Optional.ofNullable(tag.group(2)).orElse(""));
        }
    }

    private static void assertHarmlessAttributes(String attributes) {
        for (Matcher attribute = ATTRIBUTE.matcher(attributes); attribute.find(); ) {
            assertThat(ATTRIBUTES).contains(attribute.group(1));
            if (List.of("href", "src").contains(attribute.group(1))) {
                assertThat(ADDRESS.matcher(decode(attribute.group(2))).matches())
                        .as(attribute.group())
                        .isTrue();
            }
        }
    }

    /** Numeric references and the few names that the sanitizer writes. */
    private static String decode(String value) {
        return Pattern.compile("&#(\\d+);")
                .matcher(value)
                .replaceAll(
                        reference -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(reference.group(1)))))
                .replace("&amp;", "&");
    }
}
