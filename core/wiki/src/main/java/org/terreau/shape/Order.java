package org.terreau.shape;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** Dates of which one can't come after the other. */
final class Order {

    private static final Pattern DATE = Pattern.compile("(-?\\d{4,9})(-\\d{2}-\\d{2})?.*");

    private Order() {}

    /** What to tell of a date that comes after the one it can't come after, both being said; empty for any other. */
    static Optional<Localized> broken(Property property, Node value, Shape shape, Fields fields, String subject) {
        Optional<Property> later = property.notAfter().flatMap(shape::onPath);
        return later.flatMap(other -> fields.values(subject, other.path()).stream()
                .filter(end -> isAfter(text(value), text(end)))
                .findFirst()
                .map(end -> Rules.MESSAGES.message("order", property.name(), text(value), other.name(), text(end))));
    }

    /** A year is after another year, or after all days of it. */
    private static boolean isAfter(String one, String other) {
        Matcher first = DATE.matcher(one);
        Matcher second = DATE.matcher(other);
        if (!first.matches() || !second.matches()) {
            return false;
        }
        int years = Integer.compare(Integer.parseInt(first.group(1)), Integer.parseInt(second.group(1)));
        boolean days = !List.of(first, second).stream()
                .map(date -> Optional.ofNullable(date.group(2)))
                .toList()
                .contains(Optional.<String>empty());
        return years > 0 || years == 0 && days && first.group(2).compareTo(second.group(2)) > 0;
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }
}
