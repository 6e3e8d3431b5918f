package org.terreau.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.terreau.spi.page.Slug;

/**
 * What happened to the pages, in the order of commit. It is part of the same database and of the same transaction as
 * what it tells.
 *
 * <p>A number is taken by updating the single row of {@code change_counter}, whose lock is held until that transaction
 * ends: the next writer waits for it, so no number becomes visible after a higher one, on H2 as on PostgreSQL.
 */
@ApplicationScoped
public class ChangeLog {

    private static final String LAST = "select last from change_counter where id = 1";

    @PersistenceContext
    private EntityManager entities;

    protected ChangeLog() {}

    /**
     * @param page the key of the page in the database
     * @param outward as {@link Change#outward}
     */
    public record Entry(long page, int revision, Instant at, boolean outward) {}

    /**
     * Appends a change that concerns others, as {@link #append(List)} does.
     *
     * @param page the key of the page in the database
     * @return the change's number
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(long page, int revision, Instant at) {
        return append(List.of(new Entry(page, revision, at, true)));
    }

    /**
     * Appends changes in their order, as the last thing that the caller's transaction does: others wait from here to its
     * end.
     *
     * @return the number of the last
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(List<Entry> changes) {
        entities.flush();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            long last = next(connection, changes.size());
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into change_log (seq, page_id, revision, at, outward) values (?, ?, ?, ?, ?)")) {
                long seq = last - changes.size();
                for (Entry change : changes) {
                    insert.setLong(1, ++seq);
                    insert.setLong(2, change.page());
                    insert.setInt(3, change.revision());
                    insert.setObject(4, change.at().atOffset(ZoneOffset.UTC));
                    insert.setBoolean(5, change.outward());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return last;
        });
    }

    /** As {@link #append(long, int, Instant)}, under a name that the page has no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(long page, Slug left, int revision, Instant at) {
        long seq = append(page, revision, at);
        entities.createNativeQuery("update change_log set slug = ?1 where seq = ?2")
                .setParameter(1, left.value())
                .setParameter(2, seq)
                .executeUpdate();
        return seq;
    }

    private static long next(Connection connection, int count) throws SQLException {
        try (PreparedStatement take =
                connection.prepareStatement("update change_counter set last = last + ? where id = 1")) {
            take.setInt(1, count);
            take.executeUpdate();
        }
        try (PreparedStatement taken = connection.prepareStatement(LAST);
                ResultSet row = taken.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The changes that follow {@code seq}, in order, at most {@code limit} of them. */
    @Transactional
    public List<Change> after(long seq, int limit) {
        List<?> rows = entities.createNativeQuery(
                        "select c.seq, coalesce(c.slug, p.slug), c.revision, c.outward from change_log c"
                                + " join page p on p.id = c.page_id where c.seq > ?1 order by c.seq")
                .setParameter(1, seq)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(ChangeLog::change).toList();
    }

    /** Those of these pages that changed after {@code seq}. */
    @Transactional
    public Set<Slug> changed(Collection<Slug> pages, long seq) {
        if (pages.isEmpty()) {
            return Set.of();
        }
        List<?> rows = entities.createNativeQuery(
                        "select distinct p.slug from change_log c join page p on p.id = c.page_id"
                                + " where c.seq > ?1 and p.slug in (?2)")
                .setParameter(1, seq)
                .setParameter(2, pages.stream().map(Slug::value).toList())
                .getResultList();
        return rows.stream().map(slug -> new Slug((String) slug)).collect(Collectors.toSet());
    }

    /** The number of the latest change; 0 in an empty commons. */
    @Transactional
    public long last() {
        return ((Number) entities.createNativeQuery(LAST).getSingleResult()).longValue();
    }

    private static Change change(Object row) {
        Object[] columns = (Object[]) row;
        return new Change(
                ((Number) columns[0]).longValue(),
                new Slug((String) columns[1]),
                ((Number) columns[2]).intValue(),
                (Boolean) columns[3]);
    }
}
