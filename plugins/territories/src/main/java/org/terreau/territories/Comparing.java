package org.terreau.territories;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/** Which territories are put side by side, and which could be. */
final class Comparing {

    private final Commons commons;
    private final CommonsView seen;
    private final Viewing viewing;
    private final Words words;

    Comparing(Commons commons, Viewing viewing, Words words) {
        this.commons = commons;
        this.seen = commons.asSeenBy(viewing.reader());
        this.viewing = viewing;
        this.words = words;
    }

    /** A territory that there is, for this reader. */
    private record There(Slug slug, Link link, String kind) {}

    /**
     * @param asked the slugs of territories, as somebody wrote them. What isn't there and what this reader may not read are
     *     the same: unknown.
     */
    Comparison of(Collection<String> asked) {
        List<String> wanted =
                asked.stream().filter(slug -> !slug.isBlank()).distinct().toList();
        Map<String, There> known = known(wanted);
        List<There> chosen =
                wanted.stream().filter(known::containsKey).map(known::get).toList();
        List<There> compared = Comparison.isPossible(chosen.size()) ? chosen : List.of();
        return new Comparison(
                compared.stream().map(There::link).toList(),
                new SideBySide(commons, viewing)
                        .of(compared.stream().map(There::slug).toList()),
                chosen.size(),
                wanted.stream().filter(slug -> !known.containsKey(slug)).toList(),
                choices(known));
    }

    private Map<String, There> known(List<String> wanted) {
        List<Node> things = wanted.stream()
                .flatMap(slug -> Slug.parse(slug).stream())
                .map(seen::thing)
                .toList();
        return things.isEmpty() ? Map.of() : there(seen.select(Question.TERRITORIES.text(), "territory", things));
    }

    /** What is chosen can be chosen, however many there are besides. */
    private List<Comparison.Kind> choices(Map<String, There> chosen) {
        Map<String, There> all = there(seen.select(Question.TERRITORIES.text(), Map.of()));
        all.putAll(chosen);
        return all.values().stream()
                .sorted(Comparator.comparing(There::link, Link.in(viewing.locale())))
                .collect(Collectors.groupingBy(There::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> new Comparison.Kind(
                        kind.getKey(),
                        kind.getValue().stream()
                                .map(there -> choice(there, chosen))
                                .toList()))
                .toList();
    }

    private static Comparison.Choice choice(There there, Map<String, There> chosen) {
        String slug = there.slug().value();
        return new Comparison.Choice(slug, there.link(), chosen.containsKey(slug));
    }

    private Map<String, There> there(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> Link.of(row, "territory", "name").stream()
                        .map(link -> new There(row.page("territory").orElseThrow(), link, kind(row))))
                .collect(Collectors.toMap(
                        there -> there.slug().value(), Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private String kind(Row row) {
        return row.value("kind")
                .flatMap(kind -> commons.label(kind, viewing.locale()))
                .orElseGet(() -> words.t("territories.other"));
    }
}
