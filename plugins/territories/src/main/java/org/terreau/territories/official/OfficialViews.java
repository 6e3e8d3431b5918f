package org.terreau.territories.official;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.territories.Link;
import org.terreau.territories.Question;

/** Official territories as one reader sees them, with the pages that they may read. */
final class OfficialViews {

    private static final OfficialSource SOURCE = OfficialSource.read();
    private static final String LANGUAGE = "fr";

    private final Commons commons;
    private final CommonsView seen;
    private final Viewing viewing;

    OfficialViews(Commons commons, Viewing viewing) {
        this.commons = commons;
        this.seen = commons.asSeenBy(viewing.reader());
        this.viewing = viewing;
    }

    OfficialView of(OfficialTerritory territory) {
        String path = territory.official().path();
        Node named = seen.entry(OfficialAuthority.NAME, path);
        return new OfficialView(
                territory,
                OfficialAuthority.address(territory.official()),
                commons.label(NodeFactory.createURI(territory.kind().concept()), viewing.locale())
                        .orElse(""),
                population(territory),
                OfficialTerritories.ofFrance().containing(territory).stream()
                        .map(OfficialViews::link)
                        .toList(),
                page(path),
                "/new?type=Territory&from=" + OfficialAuthority.NAME + '/' + path,
                linked(named),
                SOURCE,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(viewing.locale())
                        .format(SOURCE.date()));
    }

    private Optional<OfficialView.Population> population(OfficialTerritory territory) {
        return territory.population().isEmpty()
                ? Optional.empty()
                : Optional.of(new OfficialView.Population(
                        NumberFormat.getInstance(viewing.locale())
                                .format(territory.population().getAsInt()),
                        Integer.toString(SOURCE.populationYear(territory))));
    }

    private static Link link(OfficialTerritory territory) {
        return new Link(OfficialAuthority.address(territory.official()), territory.name(), LANGUAGE);
    }

    private Optional<Link> page(String path) {
        Optional<Slug> slug = Optional.ofNullable(new OfficialAuthority(commons)
                .pages(List.of(path), id -> seen.entry(OfficialAuthority.NAME, id), seen)
                .get(path));
        return slug.flatMap(
                        there -> Optional.ofNullable(seen.pages(List.of(there)).get(there)))
                .map(OfficialViews::link);
    }

    private static Link link(PageSummary page) {
        return new Link("/wiki/" + page.slug(), page.title(), page.lang());
    }

    private List<Link> linked(Node named) {
        List<Row> rows = seen.select(Question.LINKED_TO_OFFICIAL.text(), Map.of("official", named));
        return rows.stream()
                .flatMap(row -> Link.of(row, "thing", "name").stream())
                .distinct()
                .sorted(Link.in(viewing.locale()))
                .toList();
    }
}
