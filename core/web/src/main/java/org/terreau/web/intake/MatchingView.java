package org.terreau.web.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terreau.intake.Intake;
import org.terreau.intake.Plan;
import org.terreau.intake.Row;
import org.terreau.intake.Target;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Texts;

/**
 * The choice of what each column is, with what stands in the first rows.
 *
 * @param rows the first ones
 * @param total how many rows there are
 * @param always fields that a page can't do without, for which one value can be given for all
 * @param decided who will read the pages, in words, where that is not for whoever imports to say
 * @param untitled whether the form came back because no column gives the pages their names
 */
public record MatchingView(
        Frame.Entry type,
        Intake intake,
        Plan plan,
        List<Row> rows,
        long total,
        List<Target> targets,
        List<Always> always,
        Optional<List<String>> decided,
        boolean untitled) {

    private static final int LONGEST_SAMPLE = 80;

    /**
     * A field that a page can't do without.
     *
     * @param choices what can be chosen, label by value; empty where it is typed
     */
    public record Always(Target target, Map<String, String> choices) {}

    /** A choice of who can read the pages. */
    public record Readers(String value, String icon, boolean chosen) {}

    public String address() {
        return "/types/" + type.name() + "/import/" + intake.id();
    }

    public String chosen(int column) {
        return plan.target(column).orElse("");
    }

    public String same(Target target) {
        return plan.same().getOrDefault(target.name(), "");
    }

    public String label(Target target, Locale locale) {
        return target.label().in(locale);
    }

    /** What stands in a column in the first rows, cut where it is long. */
    public List<String> samples(int column) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "…" : cell)
                .toList();
    }

    public List<String> languages() {
        return Texts.LANGUAGES.stream().map(Locale::getLanguage).toList();
    }

    public List<Readers> readers() {
        Tokens readers = plan.readers();
        boolean open = readers.equals(Tokens.PUBLIC);
        boolean shared = readers.equals(Tokens.COMMUNITY);
        return List.of(
                new Readers("public", "public", open),
                new Readers("community", "community", shared),
                new Readers("me", "account", !open && !shared && !readers.contains(Token.PUBLIC)));
    }
}
