package org.terreau.territories;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.Row;

/** What rows say, in the language of one reader. */
final class Speech {

    private final Commons commons;
    private final Locale locale;

    Speech(Commons commons, Locale locale) {
        this.commons = commons;
        this.locale = locale;
    }

    /** The rows about each value of a variable, in the order in which these come. */
    static Map<Node, List<Row>> about(String variable, Collection<Row> rows) {
        return rows.stream()
                .filter(row -> row.value(variable).isPresent())
                .collect(Collectors.groupingBy(
                        row -> row.value(variable).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The values of a variable, each once. */
    static List<Node> values(String variable, Collection<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.value(variable).stream())
                .distinct()
                .toList();
    }

    /** What these rows say of one thing by this variable, in the reader's language if it is said in that. */
    Optional<Text> text(String variable, Collection<Row> rows) {
        return Text.in(locale, values(variable, rows));
    }

    /** The thing that all these rows are about; empty where it has no name, or no page tells of it. */
    Optional<Link> link(String variable, String name, Collection<Row> rows) {
        return text(name, rows)
                .flatMap(text -> rows.stream()
                        .filter(row -> row.page(variable).isPresent())
                        .findFirst()
                        .map(row -> new Link(
                                "/wiki/" + row.page(variable).orElseThrow() + within(row, variable),
                                text.value(),
                                text.lang())));
    }

    List<Link> links(Collection<Row> rows, String variable, String name) {
        return rows.stream()
                .flatMap(row -> Link.of(row, variable, name).stream())
                .distinct()
                .sorted(Link.in(locale))
                .toList();
    }

    /** What the vocabulary calls these terms. */
    List<String> terms(Collection<Node> terms) {
        return terms.stream()
                .distinct()
                .flatMap(term -> commons.label(term, locale).stream())
                .sorted()
                .toList();
    }

    /** Where on its page a part is told of. */
    private static String within(Row row, String variable) {
        String iri = row.text(variable).orElseThrow();
        int fragment = iri.indexOf('#');
        return fragment < 0 ? "" : iri.substring(fragment);
    }
}
