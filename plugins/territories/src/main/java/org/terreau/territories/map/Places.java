package org.terreau.territories.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.territories.Link;
import org.terreau.territories.Query;
import org.terreau.territories.Question;
import org.terreau.territories.Term;

/**
 * What has a place, as somebody sees it.
 *
 * @param all in the order of names
 */
record Places(List<Place> all) {

    Places {
        all = List.copyOf(all);
    }

    static Places of(Commons commons, Viewing viewing) {
        Function<Node, Optional<Term>> term = node -> Term.of(node, commons, viewing.locale());
        Map<Slug, List<Row>> said = new LinkedHashMap<>();
        commons.asSeenBy(viewing.reader())
                .each(
                        Question.PLACES.text(),
                        Map.of(),
                        row -> row.page("thing")
                                .ifPresent(slug -> said.computeIfAbsent(slug, any -> new ArrayList<>())
                                        .add(row)));
        return new Places(said.entrySet().stream()
                .flatMap(entry -> place(entry.getKey(), entry.getValue(), term).stream())
                .sorted(Comparator.comparing(Place::link, Link.in(viewing.locale())))
                .toList());
    }

    /** Empty where it is said to be nowhere on earth. */
    private static Optional<Place> place(Slug slug, List<Row> rows, Function<Node, Optional<Term>> term) {
        Row first = rows.getFirst();
        try {
            return Optional.of(new Place(
                    slug,
                    Link.of(first, "thing", "name").orElseThrow(),
                    first.value("type").flatMap(term).orElseThrow(),
                    first.value("kind").flatMap(term),
                    rows.stream()
                            .flatMap(row -> row.value("field").stream())
                            .distinct()
                            .flatMap(field -> term.apply(field).stream())
                            .sorted(Comparator.comparing(Term::label))
                            .toList(),
                    number(first, "latitude"),
                    number(first, "longitude"),
                    first.text("changed").orElse("")));
        } catch (IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    private static double number(Row row, String variable) {
        return Double.parseDouble(row.text(variable).orElseThrow());
    }

    Places only(Choice choice) {
        return new Places(all.stream().filter(choice::takes).toList());
    }

    /** The types of page that have a place here. */
    List<Term> types() {
        return distinct(all.stream().map(Place::type));
    }

    /** The kinds of actors that have a place here. */
    List<Term> kinds() {
        return distinct(all.stream().flatMap(place -> place.kind().stream()));
    }

    /** The fields of activity of what has a place here. */
    List<Term> fields() {
        return distinct(all.stream().flatMap(place -> place.fields().stream()));
    }

    private static List<Term> distinct(Stream<Term> terms) {
        return terms.distinct().sorted(Comparator.comparing(Term::label)).toList();
    }

    /** Which of them are wanted, by keys and where; all where nothing is said. */
    record Choice(Optional<String> type, Optional<String> kind, Optional<String> field, Optional<Box> box) {

        /** @throws IllegalArgumentException where the box makes no sense */
        static Choice of(String type, String kind, String field, String box) {
            return new Choice(
                    Query.said(type),
                    Query.said(kind),
                    Query.said(field),
                    Query.said(box).map(Box::of));
        }

        boolean takes(Place place) {
            return type.stream().allMatch(key -> place.type().key().equals(key))
                    && kind.stream().allMatch(key -> has(place.kind().stream(), key))
                    && field.stream().allMatch(key -> has(place.fields().stream(), key))
                    && box.stream().allMatch(part -> part.holds(place));
        }

        /** What was chosen, by the names that the address has for it. */
        Map<String, String> said() {
            Map<String, String> said = new LinkedHashMap<>();
            type.ifPresent(key -> said.put("type", key));
            kind.ifPresent(key -> said.put("kind", key));
            field.ifPresent(key -> said.put("field", key));
            box.ifPresent(part -> said.put("bbox", part.toString()));
            return said;
        }

        /** As the end of an address: blank, or beginning with a question mark. */
        String query() {
            return Query.of(said());
        }

        private static boolean has(Stream<Term> terms, String key) {
            return terms.anyMatch(term -> term.key().equals(key));
        }
    }
}
