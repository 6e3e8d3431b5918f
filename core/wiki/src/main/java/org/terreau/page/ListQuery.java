package org.terreau.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Queries as Hibernate translates them once only. Each member of a list is a parameter of its own, since a query with a
 * list as one parameter, or which might have one, is translated anew each time that it is asked. Lists are filled up to a
 * power of two with their last member, so that there are few texts.
 */
final class ListQuery {

    private ListQuery() {}

    /**
     * @param query with each list by its name, as in {@code p.slug in :slugs}
     * @param lists by their names; nothing is in an empty one
     */
    static <T> TypedQuery<T> of(
            EntityManager entities, String query, Class<T> row, Map<String, ? extends List<?>> lists) {
        String text = query;
        for (var list : lists.entrySet()) {
            text = text.replaceAll(
                    ":" + list.getKey() + "\\b",
                    IntStream.range(0, length(list.getValue()))
                            .mapToObj(place -> ":" + name(list.getKey(), place))
                            .collect(Collectors.joining(", ", "(", ")")));
        }
        TypedQuery<T> asked = entities.createQuery(text, row);
        lists.forEach((name, members) -> IntStream.range(0, length(members))
                .forEach(place -> asked.setParameter(name(name, place), member(members, place))));
        return asked;
    }

    /** Some of what the query gives; one that is told to begin at 0 would be translated anew, too. */
    static <T> TypedQuery<T> part(TypedQuery<T> query, int from, int limit) {
        return (from == 0 ? query : query.setFirstResult(from)).setMaxResults(limit);
    }

    private static String name(String list, int place) {
        return list + "_" + place;
    }

    /** What is unknown is in no list, so that a list of it alone is as an empty one. */
    private static Object member(List<?> members, int place) {
        return members.isEmpty() ? null : members.get(Math.min(place, members.size() - 1));
    }

    private static int length(List<?> members) {
        int below = Integer.highestOneBit(members.size());
        return Math.max(2, below == members.size() ? below : below * 2);
    }
}
