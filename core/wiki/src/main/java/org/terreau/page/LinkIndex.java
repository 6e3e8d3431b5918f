package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Statement;
import org.hibernate.Session;

/**
 * The index by which one finds what points to a page. Its entries are many and in no order of time: each transaction of an
 * import would write nearly all of it anew.
 */
@ApplicationScoped
class LinkIndex {

    @PersistenceContext
    private EntityManager entities;

    protected LinkIndex() {}

    /** Until it is made again, what points to a page is found by looking at all links. */
    @Transactional
    public void drop() {
        execute("drop index if exists link_by_target");
    }

    /** As {@code afterMigrate.sql} does at each start: a kill may have left the database without it. */
    @Transactional
    public void make() {
        execute("create index if not exists link_by_target on link (target, page_id)");
    }

    private void execute(String sql) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }
}
