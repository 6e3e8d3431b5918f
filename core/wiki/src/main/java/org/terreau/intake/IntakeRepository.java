package org.terreau.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.terreau.file.KeptFile;
import org.terreau.intake.table.Rows;
import org.terreau.intake.table.TableFile;
import org.terreau.page.Series;
import org.terreau.spi.access.Account;

/** Imports and their rows, as the database has them, whoever asks. */
@ApplicationScoped
class IntakeRepository {

    private static final int TOGETHER = 200;

    @PersistenceContext
    private EntityManager entities;

    private final Clock clock = Clock.systemUTC();

    protected IntakeRepository() {}

    /** Gives the rows of a file. */
    @FunctionalInterface
    interface Source {
        TableFile.Read read(Rows rows) throws IOException;
    }

    /** What was found of a row. */
    record Judged(long id, RowState state, String title, List<Problem> problems, List<Resemblance> resembles) {}

    /** Keeps a file whose rows were read. */
    @FunctionalInterface
    interface Keeping {
        KeptFile keep() throws IOException;
    }

    /**
     * Notes an import with all the rows of its file; nothing, not even the file, where they can't be read.
     *
     * @param likely how columns of these names are likely to be meant
     */
    @Transactional(rollbackOn = Exception.class)
    public Intake add(String type, Account owner, Source source, Keeping keeping, Function<List<String>, Plan> likely)
            throws IOException {
        IntakeEntity intake = new IntakeEntity(type, owner, clock.instant());
        entities.persist(intake);
        int[] count = {0};
        TableFile.Read read = source.read((line, cells) -> {
            entities.persist(new RowEntity(entities.getReference(IntakeEntity.class, intake.id()), line, cells));
            if (++count[0] % TOGETHER == 0) {
                entities.flush();
                entities.clear();
            }
        });
        entities.flush();
        entities.clear();
        IntakeEntity kept = entities.find(IntakeEntity.class, intake.id());
        kept.hold(keeping.keep(), read.format(), read.heads(), likely.apply(read.heads()));
        entities.flush();
        return kept.intake();
    }

    @Transactional
    public Optional<Intake> intake(long id) {
        return Optional.ofNullable(entities.find(IntakeEntity.class, id)).map(IntakeEntity::intake);
    }

    /** Those that somebody began, newest first. */
    @Transactional
    public List<Intake> of(String owner, String type, int limit) {
        return entities.createQuery(
                        "select i from IntakeEntity i where i.owner = :owner and i.type = :type order by i.id desc",
                        IntakeEntity.class)
                .setParameter("owner", owner)
                .setParameter("type", type)
                .setMaxResults(limit)
                .getResultStream()
                .map(IntakeEntity::intake)
                .toList();
    }

    /** Those that wait for work, in their order. */
    @Transactional
    public List<Intake> at(Collection<Stage> stages) {
        return entities.createQuery(
                        "select i from IntakeEntity i where i.stage in :stages order by i.id", IntakeEntity.class)
                .setParameter("stages", stages)
                .getResultStream()
                .map(IntakeEntity::intake)
                .toList();
    }

    /**
     * Brings an import from one of these stages to another; does nothing where it is at none of them by now.
     *
     * @param by in whose name work goes on
     */
    @Transactional
    public boolean advance(long id, Collection<Stage> from, Stage to, Account by, UnaryOperator<Plan> planned) {
        IntakeEntity intake = entities.find(IntakeEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (!from.contains(intake.stage())) {
            return false;
        }
        intake.plan(planned.apply(intake.intake().plan()));
        intake.advance(to, by, clock.instant());
        return true;
    }

    /** Notes that the work of a stage is done. */
    @Transactional
    public void done(long id, Stage stage) {
        IntakeEntity intake = entities.find(IntakeEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (intake.stage() == stage) {
            intake.advance(stage.next(), clock.instant());
        }
    }

    @Transactional
    public void exchangeable(long id, int rows) {
        entities.find(IntakeEntity.class, id).exchangeable(rows);
    }

    /** Rows in these states, after this line, in the order of the file. */
    @Transactional
    public List<Row> rows(long intake, Collection<RowState> states, int after, int limit) {
        return entities.createQuery(
                        "select r from RowEntity r where r.intake.id = :intake and r.state in :states and r.line > :after"
                                + " order by r.line",
                        RowEntity.class)
                .setParameter("intake", intake)
                .setParameter("states", states)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(RowEntity::row)
                .toList();
    }

    /** The first of those that are to be made and aren't yet, in the order of the file. */
    @Transactional
    public List<Row> toMake(long intake, int limit) {
        return entities.createQuery(
                        "select r from RowEntity r where r.intake.id = :intake"
                                + " and (r.state = :good or (r.state = :alike and r.chosen = true)) order by r.line",
                        RowEntity.class)
                .setParameter("intake", intake)
                .setParameter("good", RowState.GOOD)
                .setParameter("alike", RowState.ALIKE)
                .setMaxResults(limit)
                .getResultStream()
                .map(RowEntity::row)
                .toList();
    }

    /** How many rows stand how. */
    @Transactional
    public Map<RowState, Long> counts(long intake) {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        entities.createQuery(
                        "select r.state, count(r) from RowEntity r where r.intake.id = :intake group by r.state",
                        Object[].class)
                .setParameter("intake", intake)
                .getResultStream()
                .forEach(row -> counts.put((RowState) row[0], (Long) row[1]));
        return counts;
    }

    /** How many rows are to be made although they resemble what is there. */
    @Transactional
    public long chosen(long intake) {
        return entities.createQuery(
                        "select count(r) from RowEntity r where r.intake.id = :intake and r.state = :alike"
                                + " and r.chosen = true",
                        Long.class)
                .setParameter("intake", intake)
                .setParameter("alike", RowState.ALIKE)
                .getSingleResult();
    }

    /** Takes back all that was found of the rows. */
    @Transactional
    public void reset(long intake) {
        entities.createQuery("update RowEntity r set r.state = :read, r.chosen = false, r.problems = '[]',"
                        + " r.resembles = '[]' where r.intake.id = :intake and r.page is null")
                .setParameter("read", RowState.READ)
                .setParameter("intake", intake)
                .executeUpdate();
    }

    @Transactional
    public void judge(List<Judged> judged) {
        judged.forEach(row -> entities.find(RowEntity.class, row.id())
                .judge(row.state(), row.title(), row.problems(), row.resembles()));
    }

    /** Says which of the rows that resemble something are to be made; the others are not. */
    @Transactional
    public void choose(long intake, Collection<Integer> lines) {
        entities.createQuery("update RowEntity r set r.chosen = false where r.intake.id = :intake")
                .setParameter("intake", intake)
                .executeUpdate();
        if (!lines.isEmpty()) {
            entities.createQuery(
                            "update RowEntity r set r.chosen = true where r.intake.id = :intake and r.line in :lines")
                    .setParameter("intake", intake)
                    .setParameter("lines", lines)
                    .executeUpdate();
        }
    }

    /** Says that all rows that resemble something are to be made. */
    @Transactional
    public void chooseAll(long intake) {
        entities.createQuery("update RowEntity r set r.chosen = true where r.intake.id = :intake")
                .setParameter("intake", intake)
                .executeUpdate();
    }

    /**
     * Notes, in the transaction that makes its page, what a row became.
     *
     * @throws IllegalStateException where it has become a page before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void made(long row, Series.Made page) {
        int noted = entities.createQuery("update RowEntity r set r.state = :made, r.page = :page, r.slug = :slug"
                        + " where r.id = :row and r.page is null and r.state in :waiting")
                .setParameter("made", RowState.MADE)
                .setParameter("page", page.key())
                .setParameter("slug", page.slug().value())
                .setParameter("row", row)
                .setParameter("waiting", RowState.WAITING)
                .executeUpdate();
        if (noted != 1) {
            throw new IllegalStateException("The row " + row + " has become a page before");
        }
    }

    @Transactional
    public void stand(long row, RowState now) {
        entities.find(RowEntity.class, row).stand(now);
    }

    /** Takes away imports that began before this and made nothing, and what the file said of the others. */
    @Transactional
    public void forget(Instant before) {
        entities.createQuery("update RowEntity r set r.cells = '[]' where r.intake.id in"
                        + " (select i.id from IntakeEntity i where i.changedAt < :before)")
                .setParameter("before", before)
                .executeUpdate();
        String unmade = " (select i.id from IntakeEntity i where i.changedAt < :before and i.stage in :open)";
        List<Stage> open = List.of(Stage.MATCHING, Stage.CHECKED);
        entities.createQuery("delete from RowEntity r where r.intake.id in" + unmade)
                .setParameter("before", before)
                .setParameter("open", open)
                .executeUpdate();
        entities.createQuery("delete from IntakeEntity i where i.changedAt < :before and i.stage in :open")
                .setParameter("before", before)
                .setParameter("open", open)
                .executeUpdate();
    }
}
