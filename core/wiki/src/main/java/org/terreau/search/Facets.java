package org.terreau.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.terreau.shape.Localized;
import org.terreau.shape.Property;

/**
 * Counts how the pages found spread over the values of each facet. What nothing is chosen in is counted with the hits;
 * each facet with a choice takes a question of its own, without that choice.
 */
final class Facets {

    /** More than are shown, since some may be pages that this reader may not read; few, since each title costs. */
    private static final int SOME = Facet.MOST_VALUES + 10;

    private static final int ALL = 100_000;

    private final FacetKinds kinds;
    private final SearchSession session;
    private final Conditions conditions;
    private final Map<String, Optional<Property>> properties = new LinkedHashMap<>();
    private final Map<String, AggregationKey<Map<String, Long>>> withHits = new LinkedHashMap<>();

    Facets(FacetKinds kinds, SearchSession session, Conditions conditions) {
        this.kinds = kinds;
        this.session = session;
        this.conditions = conditions;
        properties.put(Facet.TYPE, Optional.empty());
        kinds.of(conditions.query().type()).forEach(property -> properties.put(property.key(), Optional.of(property)));
        properties.keySet().stream()
                .filter(key -> chosen(key).isEmpty())
                .forEach(key -> withHits.put(key, AggregationKey.of(key)));
    }

    /** Has a search for hits count what can be counted with it. */
    void countIn(SearchQueryOptionsStep<?, ?, ?, ?, ?> search) {
        withHits.forEach((facet, key) -> search.aggregation(
                key,
                count -> count.terms()
                        .field(Conditions.field(facet), String.class)
                        .maxTermCount(SOME)));
    }

    /** @param result of the search that was told to count */
    List<Facet> of(SearchResult<?> result) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        properties
                .keySet()
                .forEach(facet -> counts.put(
                        facet,
                        withHits.containsKey(facet) ? result.aggregation(withHits.get(facet)) : countAlone(facet)));
        Set<String> pages = new HashSet<>();
        counts.forEach((facet, values) -> {
            if (kinds.isOfPages(facet)) {
                pages.addAll(values.keySet());
            }
        });
        Titles titles = new Titles(session, conditions.reader());
        Map<String, String> known = titles.of(pages);
        return counts.entrySet().stream()
                .map(counted -> facet(counted.getKey(), counted.getValue(), known, titles))
                .filter(facet -> !facet.values().isEmpty())
                .toList();
    }

    private Facet facet(String key, Map<String, Long> counts, Map<String, String> known, Titles titles) {
        List<Facet.Value> values = values(key, counts, known);
        if (values.size() < Facet.MOST_VALUES && counts.size() == SOME) {
            // Too many of the most frequent are not for this reader.
            Map<String, Long> all = countAlone(key);
            values = values(key, all, titles.of(all.keySet()));
        }
        List<Facet.Value> listed = Stream.concat(
                        values.stream().limit(Facet.MOST_VALUES),
                        values.stream().skip(Facet.MOST_VALUES).filter(Facet.Value::chosen))
                .toList();
        Localized label = properties.get(key).map(Property::name).orElseGet(FacetKinds::labelOfTypes);
        return new Facet(key, label, listed, values.size() > listed.size());
    }

    private List<Facet.Value> values(String key, Map<String, Long> counts, Map<String, String> known) {
        List<Facet.Value> values = new ArrayList<>();
        counts.forEach((value, count) -> label(key, value, known)
                .ifPresent(label -> values.add(
                        new Facet.Value(value, label, count, chosen(key).contains(value)))));
        return values;
    }

    /** Empty for a page that this reader may not read. */
    private Optional<Localized> label(String key, String value, Map<String, String> known) {
        if (key.equals(Facet.TYPE)) {
            return Optional.of(kinds.labelOfType(value));
        }
        if (!kinds.isOfPages(key)) {
            return properties.get(key).map(property -> kinds.label(property, value));
        }
        return Optional.ofNullable(known.get(value))
                .or(() -> FacetKinds.isElsewhere(value) ? Optional.of(kinds.elsewhere(value)) : Optional.empty())
                .map(Localized::same);
    }

    private Map<String, Long> countAlone(String facet) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(facet);
        return session.search(Entry.class)
                .where(is -> conditions.allBut(Optional.of(facet), is))
                .aggregation(
                        key,
                        count -> count.terms()
                                .field(Conditions.field(facet), String.class)
                                .maxTermCount(ALL))
                .fetch(0)
                .aggregation(key);
    }

    private Set<String> chosen(String facet) {
        SearchQuery query = conditions.query();
        return facet.equals(Facet.TYPE)
                ? query.type().map(Set::of).orElse(Set.of())
                : query.facets().getOrDefault(facet, Set.of());
    }
}
