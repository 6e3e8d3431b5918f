package org.terreau.web.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.search.Hit;
import org.terreau.search.Search;
import org.terreau.search.SearchQuery;
import org.terreau.shape.Facts;
import org.terreau.shape.Shape;
import org.terreau.shape.Topic;
import org.terreau.shape.Topics;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Column;
import org.terreau.spi.view.Viewing;
import org.terreau.type.PageTypes;

/** Makes the rows of lists: for many pages at once two questions to the database, however many there are. */
@ApplicationScoped
class ListRows {

    private static final int BATCH = 200;

    private final Search search;
    private final Pages pages;
    private final PageTypes types;
    private final Authorities authorities;
    private final Base base;

    protected ListRows() {
        this(null, null, null, null, null);
    }

    @Inject
    ListRows(Search search, Pages pages, PageTypes types, Authorities authorities, Base base) {
        this.search = search;
        this.pages = pages;
        this.types = types;
        this.authorities = authorities;
        this.base = base;
    }

    /** Every row that matches, in order; no more than a batch of them is in memory. */
    void each(
            SearchQuery query,
            Shape shape,
            Collection<Column> columns,
            Additions added,
            Viewing viewing,
            Consumer<ListRow> action) {
        List<Hit> batch = new ArrayList<>(BATCH);
        search.each(query, viewing.reader(), hit -> {
            batch.add(hit);
            if (batch.size() == BATCH) {
                of(batch, shape, columns, added, viewing).forEach(action);
                batch.clear();
            }
        });
        of(batch, shape, columns, added, viewing).forEach(action);
    }

    /** The rows of these hits, in their order. What was deleted or narrowed since they were found has none. */
    List<ListRow> of(List<Hit> hits, Shape shape, Collection<Column> columns, Additions added, Viewing viewing) {
        List<Slug> slugs = hits.stream().map(Hit::slug).toList();
        Map<Slug, Page> found = pages.readAll(slugs, viewing.reader());
        Known readable = topics(found.values(), viewing);
        Set<Slug> known = Set.copyOf(readable.all().keySet());
        Map<String, Map<Slug, String>> said = new HashMap<>();
        columns.forEach(column -> said.put(column.key(), added.values(column, found.keySet(), viewing)));
        return hits.stream()
                .filter(hit -> found.containsKey(hit.slug()))
                .map(hit -> new ListRow(
                        found.get(hit.slug()),
                        facts(shape, found.get(hit.slug()), readable, viewing),
                        known,
                        of(hit.slug(), said),
                        hit.place()))
                .toList();
    }

    private Known topics(Collection<Page> found, Viewing viewing) {
        Set<Slug> all = new HashSet<>();
        found.forEach(page -> all.addAll(page.content().fields().topics(base)));
        return new Known(pages.topics(viewing.reader()).find(all));
    }

    private Map<String, List<Facts.Value>> facts(Shape shape, Page page, Topics readable, Viewing viewing) {
        Map<String, List<Facts.Value>> facts = new HashMap<>();
        Facts.of(
                        shape,
                        base.thing(page.slug()),
                        page.content().fields(),
                        viewing.locale(),
                        readable,
                        types.schemes(),
                        authorities,
                        base)
                .sections()
                .forEach(section -> section.facts().forEach(fact -> facts.put(fact.key(), fact.values())));
        return facts;
    }

    private static Map<String, String> of(Slug slug, Map<String, Map<Slug, String>> said) {
        Map<String, String> values = new HashMap<>();
        said.forEach((key, bySlug) -> {
            if (bySlug.containsKey(slug)) {
                values.put(key, bySlug.get(slug));
            }
        });
        return values;
    }

    /** Topics that were looked up together. */
    private record Known(Map<Slug, Topic> all) implements Topics {

        @Override
        public Map<Slug, Topic> find(Collection<Slug> slugs) {
            return all;
        }

        @Override
        public List<Topic> titled(String title, Set<String> types) {
            return List.of();
        }
    }
}
