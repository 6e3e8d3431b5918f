package org.terreau.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the nodes tell one another of jobs, in the database. Who runs a job holds a lease on it, and renews it while it
 * works: a node that dies lets go of its jobs by that.
 */
@ApplicationScoped
public class JobNotes {

    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int LONGEST_TEXT = 2000;

    @PersistenceContext
    private EntityManager entities;

    protected JobNotes() {}

    /**
     * What is noted of a job.
     *
     * @param known since when there is a note
     * @param holder the node that runs it, until {@code lease} ends
     */
    record Note(
            Instant known,
            Optional<String> holder,
            Optional<Instant> lease,
            boolean asked,
            Optional<Instant> began,
            Optional<Instant> ended,
            Optional<String> error,
            long done,
            long total,
            String saying) {

        boolean heldAt(Instant now) {
            return holder.isPresent() && lease.filter(now::isBefore).isPresent();
        }
    }

    /** The note on a job, made where there is none. */
    @Transactional
    public Note note(String job) {
        List<?> rows = rows(job);
        if (rows.isEmpty()) {
            insert(job);
            rows = rows(job);
        }
        return note((Object[]) rows.getFirst());
    }

    private List<?> rows(String job) {
        return entities.createNativeQuery(
                        "select known_at, holder, lease_until, asked, began_at, ended_at, error, done,"
                                + " total, saying from job where name = ?1")
                .setParameter(1, job)
                .getResultList();
    }

    /** Two nodes may do this at once: who comes second inserts nothing. */
    private void insert(String job) {
        entities.createNativeQuery("insert into job (name, known_at, asked, done, total, saying)"
                        + " values (?1, ?2, false, 0, 0, '') on conflict do nothing")
                .setParameter(1, job)
                .setParameter(2, Instant.now())
                .executeUpdate();
    }

    /** Ends the leases of a node that begins anew: what it held when it ended, nobody does. */
    @Transactional
    public void letGo(String node) {
        entities.createNativeQuery("update job set lease_until = ?2 where holder = ?1 and lease_until > ?2")
                .setParameter(1, node)
                .setParameter(2, Instant.now())
                .executeUpdate();
    }

    /** Has the job run as soon as may be, on a node that can. */
    @Transactional
    public void ask(String job) {
        note(job);
        entities.createNativeQuery("update job set asked = true where name = ?1")
                .setParameter(1, job)
                .executeUpdate();
    }

    /**
     * Takes the job, unless another node has it or has just done it.
     *
     * @param seen what was noted when the job was found due
     */
    @Transactional
    public boolean take(String job, Note seen, String node) {
        Instant now = Instant.now();
        return entities.createNativeQuery("update job set holder = ?2, lease_until = ?3, began_at = ?4, asked = false,"
                                + " done = 0, total = 0, saying = ''"
                                + " where name = ?1 and (holder is null or lease_until < ?4)"
                                + " and (ended_at = ?5 or (ended_at is null and ?6 = true))")
                        .setParameter(1, job)
                        .setParameter(2, node)
                        .setParameter(3, now.plus(LEASE))
                        .setParameter(4, now)
                        .setParameter(5, seen.ended().orElse(Instant.EPOCH))
                        .setParameter(6, seen.ended().isEmpty())
                        .executeUpdate()
                == 1;
    }

    /** Tells how far it is, and keeps the lease. */
    @Transactional
    public void renew(String job, String node, long done, long total, String saying) {
        entities.createNativeQuery("update job set lease_until = ?3, done = ?4, total = ?5, saying = ?6"
                        + " where name = ?1 and holder = ?2")
                .setParameter(1, job)
                .setParameter(2, node)
                .setParameter(3, Instant.now().plus(LEASE))
                .setParameter(4, done)
                .setParameter(5, total)
                .setParameter(6, cut(saying))
                .executeUpdate();
    }

    /** Notes how it ended, and lets go of it. */
    @Transactional
    public void end(String job, String node, Optional<String> error, String saying) {
        entities.createNativeQuery("update job set holder = null, lease_until = null, ended_at = ?3, error = ?4,"
                        + " saying = ?5 where name = ?1 and holder = ?2")
                .setParameter(1, job)
                .setParameter(2, node)
                .setParameter(3, Instant.now())
                .setParameter(4, error.map(JobNotes::cut).orElse(""))
                .setParameter(5, cut(saying))
                .executeUpdate();
    }

    private static Note note(Object[] row) {
        return new Note(
                instant(row[0]).orElseThrow(),
                Optional.ofNullable((String) row[1]),
                instant(row[2]),
                (Boolean) row[3],
                instant(row[4]),
                instant(row[5]),
                Optional.ofNullable((String) row[6]).filter(error -> !error.isEmpty()),
                ((Number) row[7]).longValue(),
                ((Number) row[8]).longValue(),
                (String) row[9]);
    }

    private static Optional<Instant> instant(Object column) {
        return Optional.ofNullable(column)
                .map(at -> at instanceof Instant instant ? instant : ((OffsetDateTime) at).toInstant());
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
