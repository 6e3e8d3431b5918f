package org.terreau.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
import org.terreau.spi.page.Slug;

/**
 * Asks the database about many names in parts: it compares each row that it finds with the names of the list one after
 * the other, so that a long list costs the square of its length.
 */
record InParts(EntityManager entities) {

    private static final int LENGTH = 64;

    /**
     * @param query with the list as {@code :slugs}
     * @return what it gives for all these names, one part after the other
     */
    <T> Stream<T> ask(String query, Class<T> row, Collection<Slug> slugs) {
        return of(slugs)
                .flatMap(some -> ListQuery.of(entities, query, row, Map.of("slugs", some))
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultStream());
    }

    /** As {@link #ask}, in SQL. */
    Stream<?> askNatively(String query, Collection<Slug> slugs) {
        return of(slugs)
                .flatMap(some -> entities.createNativeQuery(query)
                        .setParameter("slugs", some)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultStream());
    }

    /** What the transaction has written so far is sent once, rather than looked for before each part. */
    private Stream<List<String>> of(Collection<Slug> slugs) {
        List<String> all = PageRepository.values(slugs);
        if (!all.isEmpty()) {
            entities.flush();
        }
        return ListUtils.partition(all, LENGTH).stream();
    }
}
