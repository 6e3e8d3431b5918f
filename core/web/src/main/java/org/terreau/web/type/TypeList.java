package org.terreau.web.type;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.terreau.search.SearchQuery;
import org.terreau.shape.Property;
import org.terreau.shape.Range;
import org.terreau.shape.Shape;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;

/**
 * A list that was asked for.
 *
 * @param indexed the names of the filters that the index answers
 * @param among the pages that the filters of plugins leave
 * @param words of the plugins, in the language of the list
 */
record TypeList(
        Shape shape,
        ListQuery query,
        Additions added,
        Set<String> indexed,
        Optional<Set<Slug>> among,
        Viewing viewing,
        Words words) {

    private static final String LATITUDE = "http://www.w3.org/2003/01/geo/wgs84_pos#lat";

    /** What is looked for, for one page of the table. */
    SearchQuery onPage() {
        return query.search(indexed, among, (query.page() - 1) * ListQuery.SIZE, ListQuery.SIZE);
    }

    /** What is looked for, all of it. */
    SearchQuery whole() {
        return query.search(indexed, among, 0, SearchQuery.FURTHEST);
    }

    /** The columns of the table: those chosen, or the most telling ones and those of plugins. */
    List<ListColumn> columns() {
        return query.columns().isEmpty()
                ? Stream.concat(Columns.telling(shape).stream().map(ListColumn.Field::new), ofPlugins())
                        .toList()
                : chosen();
    }

    /** The columns that the table can have. */
    List<ListColumn> possible() {
        return Stream.concat(Columns.possible(shape).stream().map(ListColumn.Field::new), ofPlugins())
                .toList();
    }

    /** The columns of a file: those chosen, or all that there is: coordinates have columns of their own. */
    List<ListColumn> inFile() {
        return query.columns().isEmpty()
                ? Stream.concat(
                                shape.properties().stream()
                                        .filter(property -> !Columns.isCoordinate(property))
                                        .map(ListColumn.Field::new),
                                ofPlugins())
                        .toList()
                : chosen();
    }

    /** Whether pages of this type can have a place. */
    boolean placed() {
        return shape.onPath(LATITUDE)
                .map(Property::range)
                .filter(Range.Numeric.class::isInstance)
                .isPresent();
    }

    private List<ListColumn> chosen() {
        return query.columns().stream()
                .flatMap(
                        key -> possible().stream().filter(column -> column.key().equals(key)))
                .toList();
    }

    private Stream<ListColumn> ofPlugins() {
        return added.columns().stream().map(column -> new ListColumn.Added(column, words.t(column.message())));
    }
}
