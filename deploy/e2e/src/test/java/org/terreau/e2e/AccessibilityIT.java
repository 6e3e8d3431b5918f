package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every screen, as it is seen: nothing that axe finds wrong, nothing wider than the window, no error in the console.
 * Each is seen wide and narrow, light and dark, in French and in English.
 */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class AccessibilityIT {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Commons commons;

    AccessibilityIT(Commons commons) {
        this.commons = commons;
    }

    /** A way of looking at the screens. */
    enum Look {
        WIDE_LIGHT_FRENCH(1280, ColorScheme.LIGHT, "fr-FR"),
        NARROW_DARK_ENGLISH(390, ColorScheme.DARK, "en-GB");

        private final int width;
        private final ColorScheme scheme;
        private final String locale;

        Look(int width, ColorScheme scheme, String locale) {
            this.width = width;
            this.scheme = scheme;
            this.locale = locale;
        }

        Person at(People people) {
            return people.somebody(options -> options.setViewportSize(width, 900)
                    .setColorScheme(scheme)
                    .setLocale(locale)
                    .setReducedMotion(ReducedMotion.REDUCE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_only_reads_meets_no_obstacle(Look look, People people) {
        Person person = look.at(people);

        assertThat(faults(person, Screens.ofReaders())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_writes_meets_no_obstacle(Look look, People people) {
        Person person = look.at(people);
        person.open("/login?return=/me");
        person.identify("member", "terreau");
        person.sees("/me");

        assertThat(faults(person, Screens.ofAuthors(new Author(commons.as("member")))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_keeps_it_running_meets_no_obstacle(Look look, People people) {
        Person person = look.at(people);
        person.open("/login?return=/admin");
        person.identify("admin", "terreau");
        person.sees("/admin");

        assertThat(faults(person, Screens.ofAdministrators())).isEmpty();
    }

    private static List<String> faults(Person person, List<Screens.Screen> screens) {
        List<String> console = Console.listen(person.page());
        List<String> faults = new ArrayList<>();
        for (Screens.Screen screen : screens) {
            screen.reach().accept(person);
            List<String> complaints = List.copyOf(console);
            Stream.of(complaints.stream(), overflow(person), violations(person))
                    .flatMap(all -> all)
                    .map(fault -> screen.name() + ": " + fault)
                    .forEach(faults::add);
            // Axe loads the style sheets anew, inline, which our policy refuses: its complaints end with the page.
            person.open("about:blank");
            console.clear();
        }
        return faults;
    }

    private static Stream<String> overflow(Person person) {
        Object beyond = person.page().evaluate("""
                () => {
                  const page = document.documentElement;
                  if (page.scrollWidth <= page.clientWidth) return "";
                  const out = [...document.body.querySelectorAll("*")]
                    .filter((it) => it.getBoundingClientRect().right > page.clientWidth + 1);
                  return `${page.scrollWidth} > ${page.clientWidth} ${out.at(0)?.outerHTML.slice(0, 200)}`;
                }""");
        return beyond.equals("") ? Stream.empty() : Stream.of("wider than the window: " + beyond);
    }

    private static Stream<String> violations(Person person) {
        return new AxeBuilder(person.page())
                        .withTags(RULES)
                        .setLegacyMode(true) // one frame, no page beside it to join results in
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(AccessibilityIT::told);
    }

    private static Stream<String> told(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node ->
                        rule.getId() + ": " + node.getFailureSummary().replaceAll("\\s+", " ") + " " + node.getHtml());
    }
}
