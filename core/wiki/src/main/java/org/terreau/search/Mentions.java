package org.terreau.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.terreau.page.Page;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/** Which pages of the index have the titles of others among their words, or would have if these were there. */
record Mentions(TextIndex index) {

    private static final int MOST = 1_000_000;

    /** What the index says of a page that others may name. */
    private record Known(String title, Tokens readers) {}

    /** The pages whose words change with these pages: because their title does, or who may read it. */
    Set<Slug> concernedBy(List<Page> touched) {
        return index.search(session -> {
            Map<Slug, Known> before = known(session, touched);
            Set<Slug> appearing = new HashSet<>();
            Set<Slug> changing = new HashSet<>();
            for (Page page : touched) {
                Known was = before.get(page.slug());
                if (was == null && !page.deleted()) {
                    appearing.add(page.slug());
                } else if (was != null && (page.deleted() || !was.equals(new Known(page.title(), page.readers())))) {
                    changing.add(page.slug());
                }
            }
            Set<Slug> concerned = new HashSet<>(with(session, EntryBinder.UNNAMED, appearing));
            concerned.addAll(with(session, EntryBinder.UNNAMED, changing));
            concerned.addAll(with(session, EntryBinder.NAMED, changing));
            return concerned;
        });
    }

    private static Map<Slug, Known> known(SearchSession session, List<Page> pages) {
        Map<Slug, Known> known = new HashMap<>();
        session.search(Entry.class)
                .select(field -> field.composite()
                        .from(
                                field.id(String.class),
                                field.field(EntryBinder.TITLE, String.class),
                                field.field(EntryBinder.AUDIENCE, String.class))
                        .as((slug, title, audience) ->
                                known.put(new Slug(slug), new Known(title, Tokens.parse(audience)))))
                .where(field -> field.id()
                        .matchingAny(
                                pages.stream().map(page -> page.slug().value()).toList()))
                .fetchHits(pages.size());
        return known;
    }

    private static Collection<Slug> with(SearchSession session, String field, Set<Slug> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : session
                        .search(Entry.class)
                        .select(found -> found.id(String.class))
                        .where(found -> found.terms()
                                .field(field)
                                .matchingAny(slugs.stream().map(Slug::value).toList()))
                        .fetchHits(MOST)
                        .stream()
                        .map(Slug::new)
                        .toList();
    }
}
