package org.terreau.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.FieldSortOptionsStep;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.engine.search.sort.dsl.SortThenStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.terreau.authority.Authorities;
import org.terreau.reading.Ground;
import org.terreau.reading.Reading;
import org.terreau.spi.access.Reader;
import org.terreau.type.PageTypes;

/** Searches the full-text index. */
@ApplicationScoped
class FullTextSearch implements Search {

    private static final int CHUNK = 500;

    private final SearchFolder folder;
    private final FacetKinds kinds;

    protected FullTextSearch() {
        folder = null;
        kinds = null;
    }

    @Inject
    FullTextSearch(SearchFolder folder, PageTypes types, Authorities authorities) {
        this.folder = folder;
        this.kinds = new FacetKinds(types, authorities);
    }

    @Override
    public Found find(SearchQuery query, Reader reader) {
        TextIndex index = asked();
        return index.search(session -> {
            Conditions conditions = conditions(query, reader, session);
            Facets facets = new Facets(kinds, session, conditions);
            Hits hits = new Hits(index, conditions.words());
            var search = session.search(Entry.class)
                    .select(hits::withExcerpt)
                    .where(conditions::all)
                    .sort(sort -> order(query, sort));
            facets.countIn(search);
            SearchResult<Hit> result = search.fetch(query.from(), query.limit());
            return new Found(result.total().hitCount(), result.hits(), facets.of(result));
        });
    }

    @Override
    public void each(SearchQuery query, Reader reader, Consumer<Hit> action) {
        TextIndex index = asked();
        index.search(session -> {
            Conditions conditions = conditions(query, reader, session);
            var search = session.search(Entry.class)
                    .select(new Hits(index, conditions.words())::plain)
                    .where(conditions::all)
                    .sort(sort -> order(query, sort));
            try (var scroll = search.scroll(CHUNK)) {
                for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                    chunk.hits().forEach(action);
                }
            }
            return query;
        });
    }

    @Override
    public List<Hit> suggest(String typed, List<String> types, int limit, Reader reader) {
        QueryWords words = QueryWords.typed(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        TextIndex index = asked();
        return index.search(session -> session.search(Entry.class)
                .select(new Hits(index, words)::plain)
                .where(is -> {
                    var all = Conditions.readable(is, reader);
                    if (!types.isEmpty()) {
                        all.filter(is.terms().field(EntryBinder.TYPE).matchingAny(types));
                    }
                    words.asked()
                            .forEach(word -> all.must(
                                    is.match().field(EntryBinder.BEGINNINGS).matching(word)));
                    return all;
                })
                .sort(sort -> sort.score().then().field(EntryBinder.TITLE))
                .fetchHits(limit));
    }

    /** The index. Any change of any page can alter what it answers. */
    private TextIndex asked() {
        Reading.restsOn(Ground.ANYTHING);
        return folder.index();
    }

    /** A choice of pages that this reader may not read chooses nothing: what points to them is not for them to know. */
    private Conditions conditions(SearchQuery query, Reader reader, SearchSession session) {
        Map<String, Set<String>> facets = new HashMap<>(query.facets());
        facets.replaceAll((key, values) -> {
            if (!kinds.isOfPages(key)) {
                return values;
            }
            Set<String> known = new Titles(session, reader).of(values).keySet();
            return values.stream()
                    .filter(value -> known.contains(value) || FacetKinds.isElsewhere(value))
                    .collect(Collectors.toSet());
        });
        return new Conditions(query, facets, QueryWords.of(query.text()), reader);
    }

    private SortFinalStep order(SearchQuery query, SearchSortFactory sort) {
        Sort order = query.sort();
        SortThenStep first = switch (order.by()) {
            case RELEVANCE -> sort.score();
            case MODIFIED -> directed(sort.field(EntryBinder.MODIFIED), order);
            case TITLE -> directed(sort.field(EntryBinder.TITLE), order);
            case FIELD -> {
                String under =
                        kinds.isNumber(order.key(), query.type()) ? EntryBinder.SORT_NUMBER : EntryBinder.SORT_TEXT;
                yield directed(sort.field(EntryBinder.under(under, order.key())), order);
            }
        };
        return first.then().field(EntryBinder.TITLE);
    }

    private static SortThenStep directed(FieldSortOptionsStep<?, ?> field, Sort order) {
        return (order.descending() ? field.desc() : field.asc()).missing().last();
    }
}
