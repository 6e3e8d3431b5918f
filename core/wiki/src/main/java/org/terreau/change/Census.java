package org.terreau.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.terreau.spi.page.Slug;

/** Every page that there is, one after the other, deleted ones too: what a rebuild goes through. */
@ApplicationScoped
public class Census {

    @PersistenceContext
    private EntityManager entities;

    protected Census() {}

    /** A page, by its key in the database, which grows from page to page. */
    record Entry(long key, Slug slug) {}

    /** How many pages have a key up to this one. */
    @Transactional
    public long upTo(long key) {
        return count("select count(*) from page where id <= ?1", key);
    }

    /** How many pages have a key above this one. */
    @Transactional
    public long above(long key) {
        return count("select count(*) from page where id > ?1", key);
    }

    /** The pages with a key above this one, in the order of keys, at most {@code limit} of them. */
    @Transactional
    public List<Entry> after(long key, int limit) {
        List<?> rows = entities.createNativeQuery("select id, slug from page where id > ?1 order by id")
                .setParameter(1, key)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Census::entry).toList();
    }

    private long count(String query, long key) {
        return ((Number) entities.createNativeQuery(query).setParameter(1, key).getSingleResult()).longValue();
    }

    private static Entry entry(Object row) {
        Object[] columns = (Object[]) row;
        return new Entry(((Number) columns[0]).longValue(), new Slug((String) columns[1]));
    }
}
