package org.terreau.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.terreau.settings.Settings;
import org.terreau.spi.page.Slug;

/**
 * What this node notes of its projections in the database: by which vocabulary they are made, which are being made anew
 * and how far that has come, and which pages they had to set aside.
 */
@ApplicationScoped
public class Ledger {

    @PersistenceContext
    private EntityManager entities;

    private final Settings settings;

    protected Ledger() {
        this(null);
    }

    @Inject
    Ledger(Settings settings) {
        this.settings = settings;
    }

    /**
     * A rebuild under way.
     *
     * @param reached the key of the last page that is done; 0 before the first
     * @param fromNothing whether the projection was emptied first
     */
    public record Begun(long reached, boolean fromNothing) {}

    /** The rebuild that was begun and not ended. */
    @Transactional
    public Optional<Begun> rebuild(String projection) {
        List<?> rows = entities.createNativeQuery(
                        "select reached, from_nothing from projection_rebuild where node = ?1 and projection = ?2")
                .setParameter(1, settings.node())
                .setParameter(2, projection)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Ledger::begun).findFirst();
    }

    /** Notes that a rebuild has begun, from the first page. */
    @Transactional
    public Begun begin(String projection, boolean fromNothing) {
        end(projection);
        entities.createNativeQuery("insert into projection_rebuild (node, projection, reached, from_nothing, begun_at)"
                        + " values (?1, ?2, 0, ?3, ?4)")
                .setParameter(1, settings.node())
                .setParameter(2, projection)
                .setParameter(3, fromNothing)
                .setParameter(4, Instant.now())
                .executeUpdate();
        return new Begun(0, fromNothing);
    }

    /** Notes that a rebuild has come to the page with this key. */
    @Transactional
    public void reach(String projection, long key) {
        entities.createNativeQuery("update projection_rebuild set reached = ?3 where node = ?1 and projection = ?2")
                .setParameter(1, settings.node())
                .setParameter(2, projection)
                .setParameter(3, key)
                .executeUpdate();
    }

    /** Notes that no rebuild is under way. */
    @Transactional
    public void end(String projection) {
        entities.createNativeQuery("delete from projection_rebuild where node = ?1 and projection = ?2")
                .setParameter(1, settings.node())
                .setParameter(2, projection)
                .executeUpdate();
    }

    /** By which {@linkplain Projector#edition edition} of the vocabulary it is made; empty where that was never noted. */
    @Transactional
    public Optional<String> edition(String projection) {
        return entities.createNativeQuery(
                        "select edition from projection_edition where node = ?1 and projection = ?2", String.class)
                .setParameter(1, settings.node())
                .setParameter(2, projection)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    /** Notes by which edition it is made, in place of what was noted before. */
    @Transactional
    public void madeBy(String projection, String edition) {
        entities.createNativeQuery("delete from projection_edition where node = ?1 and projection = ?2")
                .setParameter(1, settings.node())
                .setParameter(2, projection)
                .executeUpdate();
        entities.createNativeQuery("insert into projection_edition (node, projection, edition) values (?1, ?2, ?3)")
                .setParameter(1, settings.node())
                .setParameter(2, projection)
                .setParameter(3, edition)
                .executeUpdate();
    }

    /** The pages that this projection had to set aside, those that failed last first. */
    @Transactional
    public List<SetAside> aside(String projection) {
        List<?> rows = entities.createNativeQuery("select slug, seq, error, at from set_aside"
                        + " where node = ?1 and projection = ?2 order by at desc, slug")
                .setParameter(1, settings.node())
                .setParameter(2, projection)
                .getResultList();
        return rows.stream().map(row -> aside(projection, (Object[]) row)).toList();
    }

    /** Notes that a page is set aside, in place of what was noted of it before. */
    @Transactional
    public void setAside(SetAside page) {
        release(page.projection(), page.slug());
        entities.createNativeQuery("insert into set_aside (node, projection, slug, seq, error, at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, settings.node())
                .setParameter(2, page.projection())
                .setParameter(3, page.slug().value())
                .setParameter(4, page.seq())
                .setParameter(5, page.error())
                .setParameter(6, page.at())
                .executeUpdate();
    }

    /** Notes that a page is not set aside. */
    @Transactional
    public void release(String projection, Slug page) {
        entities.createNativeQuery("delete from set_aside where node = ?1 and projection = ?2 and slug = ?3")
                .setParameter(1, settings.node())
                .setParameter(2, projection)
                .setParameter(3, page.value())
                .executeUpdate();
    }

    private static SetAside aside(String projection, Object[] columns) {
        return new SetAside(
                projection,
                new Slug((String) columns[0]),
                ((Number) columns[1]).longValue(),
                (String) columns[2],
                instant(columns[3]));
    }

    private static Begun begun(Object[] columns) {
        return new Begun(((Number) columns[0]).longValue(), (Boolean) columns[1]);
    }

    private static Instant instant(Object column) {
        return column instanceof Instant instant ? instant : ((OffsetDateTime) column).toInstant();
    }
}
