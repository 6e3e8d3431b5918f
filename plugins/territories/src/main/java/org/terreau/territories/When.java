package org.terreau.territories;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * A year, or a day of it where that is known. A year comes before its days: what happened in its course is told first.
 *
 * @param day of that year
 */
public record When(int year, Optional<LocalDate> day) implements Comparable<When> {

    private static final Pattern FORM = Pattern.compile("(-?\\d{4,9})(?:-(\\d{2})-(\\d{2}))?(?:Z|[+-]\\d{2}:\\d{2})?");

    private static final Comparator<When> ORDER =
            Comparator.comparingInt(When::year).thenComparing(when -> when.day().orElse(LocalDate.MIN));

    /** As {@code xsd:gYear} and {@code xsd:date} write it; empty for what is neither. */
    static Optional<When> of(Node said) {
        return said.isLiteral() ? parse(said.getLiteralLexicalForm()) : Optional.empty();
    }

    private static Optional<When> parse(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) == null) {
            return Optional.of(new When(year, Optional.empty()));
        }
        try {
            LocalDate day = LocalDate.of(year, Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
            return Optional.of(new When(year, Optional.of(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As people of this language write it. */
    public String text(Locale locale) {
        return day.map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)::format)
                .orElseGet(() -> Integer.toString(year));
    }

    /** As programs read it. */
    public String written() {
        return day.map(LocalDate::toString).orElseGet(() -> String.format(Locale.ROOT, "%04d", year));
    }

    @Override
    public int compareTo(When other) {
        return ORDER.compare(this, other);
    }
}
