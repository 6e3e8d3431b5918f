package org.terreau.territories.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.territories.Link;
import org.terreau.territories.Question;
import org.terreau.territories.Term;

/** Reads networks from the graph, as somebody sees it. */
final class Networks {

    private static final String PARTICIPANT = "participant";
    private static final String FORM = "cooperationForm";
    private static final String FIELD = "subject";
    private static final String START = "startDate";
    private static final String END = "endDate";
    private static final String SOURCE = "source";

    private final Commons commons;
    private final Viewing viewing;

    Networks(Commons commons, Viewing viewing) {
        this.commons = commons;
        this.viewing = viewing;
    }

    /** The cooperations in a territory, and in those within it, of which two members at least can be seen. */
    Network of(Slug territory) {
        CommonsView seen = commons.asSeenBy(viewing.reader());
        Map<Link, List<Row>> said = new LinkedHashMap<>();
        seen.each(
                Question.NETWORK_OF_TERRITORY.text(),
                Map.of("territory", seen.thing(territory)),
                row -> Link.of(row, "cooperation", "name")
                        .ifPresent(cooperation -> said.computeIfAbsent(cooperation, any -> new ArrayList<>())
                                .add(row)));
        return new Network(said.entrySet().stream()
                .flatMap(entry -> tie(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(Tie::link, Link.in(viewing.locale())))
                .toList());
    }

    private Optional<Tie> tie(Link link, List<Row> rows) {
        List<Member> between = of(rows, PARTICIPANT)
                .flatMap(row -> Link.of(row, "value", "valueName")
                        .map(member -> new Member(member, row.value("kind").flatMap(this::term)))
                        .stream())
                .distinct()
                .sorted(Comparator.comparing(Member::link, Link.in(viewing.locale())))
                .toList();
        return between.size() < 2
                ? Optional.empty()
                : Optional.of(new Tie(
                        link,
                        between,
                        terms(rows, FORM),
                        terms(rows, FIELD),
                        Period.of(text(rows, START), text(rows, END)),
                        of(rows, SOURCE)
                                .flatMap(row -> Link.of(row, "value", "valueName").stream())
                                .distinct()
                                .sorted(Link.in(viewing.locale()))
                                .toList()));
    }

    /** The rows that give a value to the property of this local name. */
    private static Stream<Row> of(List<Row> rows, String property) {
        return rows.stream().filter(row -> row.value("property").map(Term::key).equals(Optional.of(property)));
    }

    private static Optional<String> text(List<Row> rows, String property) {
        return of(rows, property).flatMap(row -> row.text("value").stream()).min(Comparator.naturalOrder());
    }

    private List<Term> terms(List<Row> rows, String property) {
        return of(rows, property)
                .flatMap(row -> row.value("value").flatMap(this::term).stream())
                .distinct()
                .sorted(Comparator.comparing(Term::label))
                .toList();
    }

    private Optional<Term> term(Node concept) {
        return Term.of(concept, commons, viewing.locale());
    }
}
