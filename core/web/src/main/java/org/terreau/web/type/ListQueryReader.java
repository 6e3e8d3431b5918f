package org.terreau.web.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terreau.address.Base;
import org.terreau.search.SearchQuery;
import org.terreau.shape.Concept;
import org.terreau.shape.Property;
import org.terreau.shape.Range;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.shape.Topics;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Column;
import org.terreau.spi.view.Filter;
import org.terreau.spi.view.Viewing;
import org.terreau.web.negotiation.BadParameter;
import org.terreau.web.negotiation.Parameters;
import org.terreau.web.view.Texts;

/**
 * Reads what an address asks of a list, and refuses what means nothing: a list that left it aside would be taken for
 * the answer.
 *
 * @param added columns and filters of plugins
 * @param topics as the reader sees them: a choice of a page that they may not read is refused as one of none
 */
record ListQueryReader(Shape shape, Schemes schemes, Additions added, Topics topics, Viewing viewing) {

    private static final int FURTHEST_PAGE = SearchQuery.FURTHEST / ListQuery.SIZE;

    /** @throws BadParameter saying what would be right */
    ListQuery read(Parameters parameters) {
        Set<String> known = new LinkedHashSet<>(ListQuery.OWN);
        facets().forEach(facet -> known.add(facet.key()));
        added.filters().forEach(filter -> known.add(filter.key()));
        parameters.onlyFrom(known);
        Map<String, List<String>> given = new LinkedHashMap<>();
        known.stream()
                .filter(name -> !parameters.all(name).isEmpty())
                .forEach(name ->
                        given.put(name, parameters.all(name).stream().distinct().toList()));
        List.of(ListQuery.TEXT, ListQuery.SORT, ListQuery.PAGE, ListQuery.LABELS)
                .forEach(parameters::one);
        ListQuery query = new ListQuery(shape.localName(), given);
        checkOwn(query);
        facets().forEach(facet -> checkFacet(facet, query.all(facet.key())));
        added.filters().forEach(filter -> checkFilter(filter, query.all(filter.key())));
        return query;
    }

    private List<Property> facets() {
        return shape.properties().stream().filter(Columns::isFacet).toList();
    }

    private void checkOwn(ListQuery query) {
        if (query.text().length() > SearchQuery.LONGEST_TEXT) {
            throw new BadParameter("A search has at most " + SearchQuery.LONGEST_TEXT + " characters.");
        }
        query.one(ListQuery.PAGE)
                .filter(page -> !page.matches("[1-9]\\d{0,3}") || Integer.parseInt(page) > FURTHEST_PAGE)
                .ifPresent(page -> {
                    throw BadParameter.of(
                            ListQuery.PAGE, page, "a number from 1 to " + FURTHEST_PAGE + "; files hold all rows");
                });
        query.one(ListQuery.LABELS)
                .filter(language ->
                        Texts.LANGUAGES.stream().map(Locale::getLanguage).noneMatch(language::equals))
                .ifPresent(language -> {
                    throw BadParameter.of(ListQuery.LABELS, language, "fr or en");
                });
        query.one(ListQuery.SORT).ifPresent(sort -> refuseOther(ListQuery.SORT, query.sortKey(), sortKeys()));
        query.columns().forEach(key -> refuseOther(ListQuery.COLUMNS, key, columnKeys()));
    }

    private List<String> sortKeys() {
        List<String> keys = new ArrayList<>(List.of(ListQuery.BY_NAME, ListQuery.BY_DATE));
        shape.properties().stream().filter(Columns::sortable).map(Property::key).forEach(keys::add);
        return keys;
    }

    private List<String> columnKeys() {
        List<String> keys = new ArrayList<>();
        Columns.possible(shape).stream().map(Property::key).forEach(keys::add);
        added.columns().stream().map(Column::key).forEach(keys::add);
        return keys;
    }

    private static void refuseOther(String name, String value, List<String> known) {
        if (!known.contains(value)) {
            throw BadParameter.of(name, value, "one of " + String.join(", ", known));
        }
    }

    private void checkFacet(Property facet, List<String> values) {
        switch (facet.range()) {
            case Range.Concept range -> {
                List<String> keys = schemes.scheme(range.scheme()).concepts().stream()
                        .map(Concept::key)
                        .toList();
                values.forEach(value -> refuseOther(facet.key(), value, keys));
            }
            case Range.Choice choice -> values.forEach(value -> refuseOther(facet.key(), value, choice.values()));
            case Range.Flag ignored ->
                values.forEach(value -> refuseOther(facet.key(), value, List.of("true", "false")));
            case Range.Topic ignored -> checkTopics(facet, values);
            default -> {}
        }
    }

    private void checkTopics(Property facet, List<String> values) {
        List<Slug> slugs =
                values.stream().flatMap(value -> Slug.parse(value).stream()).toList();
        Set<Slug> there = slugs.isEmpty() ? Set.of() : topics.find(slugs).keySet();
        values.stream()
                .filter(value -> !Base.isEntry(value))
                .filter(value -> Slug.parse(value).filter(there::contains).isEmpty())
                .findFirst()
                .ifPresent(value -> {
                    throw BadParameter.of(facet.key(), value, "the name of a page in its address");
                });
    }

    private void checkFilter(Filter filter, List<String> values) {
        if (!values.isEmpty()) {
            List<String> choices = added.choices(filter, viewing).stream()
                    .map(Filter.Choice::value)
                    .toList();
            values.forEach(value -> refuseOther(filter.key(), value, choices));
        }
    }

    /** The names of the filters that the index answers. */
    Set<String> indexed() {
        Set<String> keys = new LinkedHashSet<>();
        facets().forEach(facet -> keys.add(facet.key()));
        return keys;
    }

    /** The pages that the filters of plugins leave; empty where none is at work. */
    Optional<Set<Slug>> among(ListQuery query) {
        Optional<Set<Slug>> left = Optional.empty();
        for (Filter filter : added.filters()) {
            List<String> values = query.all(filter.key());
            if (!values.isEmpty()) {
                Set<Slug> matching = added.matching(filter, values, viewing.reader());
                left.ifPresent(matching::retainAll);
                left = Optional.of(matching);
            }
        }
        return left;
    }
}
