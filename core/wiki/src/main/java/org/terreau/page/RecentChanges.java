package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/**
 * What was written lately, of what one reader may see: of each page that they may read now, the revisions that were
 * written for them. Reading costs the same at any depth and size: an index gives the order, and reading stops when
 * there is enough.
 */
@ApplicationScoped
public class RecentChanges {

    /** The sum keeps the database from beginning with the readers, which are nearly always the same. */
    private static final String READ =
            "%s.readers.id + 0 in" + " (select a.id from AudienceEntity a join a.members m where m in :tokens)";

    private static final String SEEN = READ.formatted("r")
            + " and exists (select p.id from PageEntity p where p = r.page and p.deleted = false and "
            + READ.formatted("p") + "%s)";

    private static final String SHOWN = "select p.slug as slug, p.type as type, r.title as title, r.number as number,"
            + " r.act as act, b.tokens as readers, u.id as author, u.name as name, r.at as at, r.comment as comment"
            + " from RevisionEntity r join r.page p join r.readers b join r.author u where r.id in :ids"
            + " order by r.at desc, r.id desc";

    @PersistenceContext
    private EntityManager entities;

    protected RecentChanges() {}

    /**
     * The changes that a filter leaves, newest first.
     *
     * @param after where to go on; empty for the newest
     */
    @Transactional
    public ChangeSlice find(ChangeFilter filter, Optional<ChangePosition> after, int limit, Reader reader) {
        Map<String, Object> values = new LinkedHashMap<>();

        String ordered = "select r.id from RevisionEntity r where " + conditions(filter, after, values) + " order by "
                + order(filter) + "r.at desc, r.id desc";
        var query = ListQuery.of(entities, ordered, Long.class, Map.of("tokens", PageRepository.tokens(reader)));
        values.forEach(query::setParameter);
        List<Long> ids = ListQuery.part(query, after.map(ChangePosition::passed).orElse(0), limit + 1)
                .getResultList();
        List<RevisionSummary> changes = shown(ids.subList(0, Math.min(limit, ids.size())));
        return new ChangeSlice(
                changes, ids.size() > limit ? Optional.of(ChangePosition.after(changes, after)) : Optional.empty());
    }

    /** The pages that were made last, newest first, of these types; of all where none is named. */
    @Transactional
    public List<PageSummary> newest(Collection<String> types, int limit, Reader reader) {
        List<Long> ids = newestIds(types, limit, reader);
        return ids.isEmpty()
                ? List.of()
                : ListQuery.of(
                                entities,
                                "select p from PageEntity p join fetch p.readers join fetch p.author where p.id in :ids"
                                        + " order by p.createdAt desc, p.id desc",
                                PageEntity.class,
                                Map.of("ids", ids))
                        .getResultStream()
                        .map(PageEntity::summary)
                        .toList();
    }

    private List<Long> newestIds(Collection<String> types, int limit, Reader reader) {
        String ofTypes = types.isEmpty() ? "" : " and p.type in :types";
        Map<String, List<String>> lists = new LinkedHashMap<>(Map.of("tokens", PageRepository.tokens(reader)));
        if (!types.isEmpty()) {
            lists.put("types", List.copyOf(types));
        }
        return ListQuery.of(
                        entities,
                        "select p.id from PageEntity p where p.deleted = false and " + READ.formatted("p") + ofTypes
                                + " order by p.createdAt desc, p.id desc",
                        Long.class,
                        lists)
                .setMaxResults(limit)
                .getResultList();
    }

    private static String conditions(ChangeFilter filter, Optional<ChangePosition> after, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add(SEEN.formatted(filter.latest() ? " and p.revision = r.number" : ""));
        ask(conditions, values, "r.type = :", "type", filter.type());
        ask(conditions, values, "r.author.id = :", "author", filter.author());
        ask(conditions, values, "r.act = :", "act", filter.act());
        ask(conditions, values, "r.lang = :", "lang", filter.lang());
        ask(conditions, values, "r.at >= :", "from", filter.from());
        ask(conditions, values, "r.at < :", "until", filter.until());
        ask(conditions, values, "r.at <= :", "position", after.map(ChangePosition::at));
        return String.join(" and ", conditions);
    }

    private static void ask(
            List<String> conditions, Map<String, Object> values, String condition, String name, Optional<?> value) {
        value.ifPresent(given -> {
            conditions.add(condition + name);
            values.put(name, given);
        });
    }

    /** Where the type or the person is given, their index has the rest in order: it is asked for by its whole. */
    private static String order(ChangeFilter filter) {
        if (filter.type().isPresent()) {
            return "r.type, ";
        }
        return filter.author().isPresent() ? "r.author.id desc, " : "";
    }

    private List<RevisionSummary> shown(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : ListQuery.of(entities, SHOWN, Tuple.class, Map.of("ids", ids))
                        .getResultStream()
                        .map(RecentChanges::summary)
                        .toList();
    }

    private static RevisionSummary summary(Tuple row) {
        return new RevisionSummary(
                new Slug(row.get("slug", String.class)),
                row.get("type", String.class),
                row.get("title", String.class),
                row.get("number", Integer.class),
                row.get("act", Act.class),
                Tokens.parse(row.get("readers", String.class)),
                new Author(row.get("author", String.class), row.get("name", String.class)),
                row.get("at", Instant.class),
                row.get("comment", String.class));
    }
}
