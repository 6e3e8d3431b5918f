package org.terreau.web.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terreau.search.Facet;
import org.terreau.search.SearchQuery;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Texts;

/**
 * A list as people see it.
 *
 * @param total how many rows there are, exactly
 * @param columns those shown
 * @param possible those that can be
 * @param rows of this page of the table
 * @param facets and filters to choose from
 * @param states what the states of this type are called, by their names; none where it has no workflow
 * @param placed whether pages of this type can have a place
 */
public record ListView(
        Frame.Entry type,
        ListQuery query,
        long total,
        List<ListColumn> columns,
        List<ListColumn> possible,
        List<ListRow> rows,
        List<Choices> facets,
        Map<String, String> states,
        boolean placed) {

    private static final int OPEN = 2;
    private static final int CELL_SIZE = 300;

    /**
     * What can be chosen by one name.
     *
     * @param cut whether there are more values than these
     */
    public record Choices(String name, String label, List<Choice> values, boolean cut) {

        public boolean chosen() {
            return values.stream().anyMatch(Choice::chosen);
        }
    }

    /** @param count how many rows it would leave; empty where nobody has counted */
    public record Choice(String value, String label, Optional<Long> count, boolean chosen) {}

    /** A value that narrows the list, and the address without it. */
    public record Chip(String label, String without) {}

    /** A file of the list. */
    public record Download(String message, String address) {}

    /** About how many bytes of memory it takes. */
    int size() {
        int choices = facets.stream().mapToInt(facet -> facet.values().size()).sum();
        return (rows.size() * columns.size() + choices) * CELL_SIZE;
    }

    static Choices choices(Facet facet, Locale locale) {
        return new Choices(
                facet.key(),
                facet.label().in(locale),
                facet.values().stream()
                        .map(value -> new Choice(
                                value.value(), value.label().in(locale), Optional.of(value.count()), value.chosen()))
                        .toList(),
                facet.cut());
    }

    public String text() {
        return query.text();
    }

    /** The order that was asked for, to be kept by the form; blank where none was. */
    public String sort() {
        return query.one(ListQuery.SORT).orElse("");
    }

    /** The address of the list in the order of a column, or in the other direction. */
    public String sortedBy(String key) {
        return query.sortedBy(key).at("");
    }

    /** The state of a column, as {@code aria-sort} says it; empty where it is not the one sorted by. */
    public Optional<String> direction(String key) {
        return query.sortKey().equals(key)
                ? Optional.of(query.descending() ? "descending" : "ascending")
                : Optional.empty();
    }

    public boolean shows(ListColumn column) {
        return columns.stream().anyMatch(shown -> shown.key().equals(column.key()));
    }

    /** Where a page stands; empty where its type has no workflow. */
    public Optional<String> state(ListRow row) {
        return row.page().state().map(state -> states.getOrDefault(state, state));
    }

    /** Whether a row has nothing in a column: on a phone its heading would stand there alone. */
    public boolean empty(ListColumn column, ListRow row) {
        return row.values(column.key()).isEmpty() && !row.added().containsKey(column.key());
    }

    public boolean columnsChosen() {
        return !query.columns().isEmpty();
    }

    public boolean narrowed() {
        return query.narrowed();
    }

    public String whole() {
        return query.whole().at("");
    }

    public int page() {
        return query.page();
    }

    public long pages() {
        return Math.max(1, (total + ListQuery.SIZE - 1) / ListQuery.SIZE);
    }

    /** The last page that a table goes to. */
    public int furthest() {
        return SearchQuery.FURTHEST / ListQuery.SIZE;
    }

    public boolean hasNext() {
        return page() < Math.min(pages(), furthest());
    }

    /** Whether a facet is laid open at first: the first ones, so that one sees what there is. */
    public boolean opens(Choices facet) {
        return facets.indexOf(facet) < OPEN;
    }

    /** A parameter that another form keeps. */
    public record Kept(String name, String value) {}

    /** What a choice of columns keeps. */
    public List<Kept> kept() {
        return query.with(ListQuery.COLUMNS, List.of()).onPage(1).given().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Kept(entry.getKey(), value)))
                .toList();
    }

    public String usualColumns() {
        return query.with(ListQuery.COLUMNS, List.of()).at("");
    }

    public String onPage(int number) {
        return query.onPage(number).at("");
    }

    public List<Chip> chips(Texts texts) {
        List<Chip> chips = new ArrayList<>();
        if (!query.text().isEmpty()) {
            chips.add(new Chip(
                    texts.of("type.words", query.text()),
                    query.without(ListQuery.TEXT, query.text()).at("")));
        }
        facets.forEach(facet -> facet.values().stream()
                .filter(Choice::chosen)
                .forEach(choice -> chips.add(new Chip(
                        facet.label() + texts.of("type.colon") + choice.label(),
                        query.without(facet.name(), choice.value()).at("")))));
        return chips;
    }

    /** All of the list, in files: the same filters, whatever page is shown. */
    public List<Download> downloads(Texts texts) {
        ListQuery file = query.asFile();
        List<Download> downloads = new ArrayList<>();
        downloads.add(new Download(
                "type.spreadsheet",
                file.with(ListQuery.LABELS, List.of(texts.lang())).at(".csv")));
        downloads.add(new Download("type.csv", file.at(".csv")));
        downloads.add(new Download("type.json", file.at(".json")));
        if (placed) {
            downloads.add(new Download("type.geojson", file.at(".geojson")));
        }
        downloads.add(new Download("type.turtle", file.at(".ttl")));
        return downloads;
    }
}
