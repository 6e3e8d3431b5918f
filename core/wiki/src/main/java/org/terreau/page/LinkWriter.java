package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Writes where pages point to, all rows of a page in one batch: one by one, as entities whose keys the database gives,
 * they would cost a save more than all else in it.
 */
@ApplicationScoped
class LinkWriter {

    @PersistenceContext
    private EntityManager entities;

    protected LinkWriter() {}

    /** Gives a page, which has been written and has none yet, its links. */
    void add(PageEntity page, Links links) {
        if (!links.all().isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into link (page_id, target, field, written) values (?, ?, ?, ?)")) {
                    for (Link link : links.all()) {
                        add(insert, page.id(), link);
                    }
                    insert.executeBatch();
                }
            });
        }
    }

    /** Gives a page these links instead of those that it has. Most revisions leave them as they are. */
    void replace(PageEntity page, Links links) {
        if (!has(page).equals(new HashSet<>(links.all()))) {
            entities.createQuery("delete from LinkEntity l where l.page = :page")
                    .setParameter("page", page)
                    .executeUpdate();
            add(page, links);
        }
    }

    private Set<Link> has(PageEntity page) {
        return entities.createQuery(LinkRepository.LINKS + " = :page", Object[].class)
                .setParameter("page", page)
                .getResultStream()
                .map(LinkRepository::link)
                .collect(Collectors.toSet());
    }

    private static void add(PreparedStatement insert, long page, Link link) throws SQLException {
        insert.setLong(1, page);
        insert.setString(2, link.target().value());
        insert.setString(3, link.field().orElse(null));
        insert.setString(4, link.written().orElse(null));
        insert.addBatch();
    }
}
