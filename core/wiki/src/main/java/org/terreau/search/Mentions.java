package org.terreau.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.collections4.ListUtils;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/**
 * Which pages of the index have the titles of others among their words, or would have if these were there. Each page
 * keeps what it knew of those it mentions when it was read: where they are otherwise by now, it has to be read again.
 */
record Mentions(TextIndex index) {

    private static final int AT_ONCE = 200;
    private static final int MOST = 1_000_000;

    /** What a page keeps of one it mentions; of one that isn't there, empty. */
    static String mark(Slug slug, Optional<Known> known) {
        return slug
                + known.map(page -> " " + page.title() + " " + page.readers()).orElse("");
    }

    /** What others depend on in a page. */
    record Known(String title, Tokens readers) {}

    /** The pages that mention one of these and knew something else of it. */
    Set<Slug> concernedBy(Map<Slug, Optional<Known>> now) {
        Set<Slug> concerned = new HashSet<>();
        ListUtils.partition(List.copyOf(now.keySet()), AT_ONCE).forEach(some -> concerned.addAll(concerned(some, now)));
        return concerned;
    }

    private Collection<Slug> concerned(Collection<Slug> slugs, Map<Slug, Optional<Known>> now) {
        return index.search(session -> session
                .search(Entry.class)
                .select(found -> found.id(String.class))
                .where(is -> {
                    BooleanPredicateClausesStep<?> any = is.bool();
                    slugs.forEach(slug -> any.should(is.bool()
                            .filter(is.match().field(EntryBinder.MENTIONED).matching(slug.value()))
                            .mustNot(is.match().field(EntryBinder.MARK).matching(mark(slug, now.get(slug))))));
                    return any;
                })
                .fetchHits(MOST)
                .stream()
                .map(Slug::new)
                .toList());
    }
}
