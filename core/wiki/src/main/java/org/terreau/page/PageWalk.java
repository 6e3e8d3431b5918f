package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.terreau.address.Base;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Token;
import org.terreau.spi.page.Slug;

/**
 * Walks through the pages that a reader may read, in the order of their slugs. Whoever goes on after the last slug they
 * saw meets every page that isn't touched meanwhile, and none twice.
 */
@ApplicationScoped
public class PageWalk {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Base base;

    protected PageWalk() {}

    /**
     * Which pages are wanted.
     *
     * @param type local name of their class
     * @param title words that follow one another in their title, whatever accents or case; blank for any
     */
    public record Filter(Optional<String> type, String title) {}

    /** The next pages, whole, as many at most as the limit says. */
    @Transactional
    public List<Page> after(Optional<Slug> last, Filter filter, int limit, Reader reader) {
        TypedQuery<RevisionEntity> query = entities.createQuery(
                        "select r from RevisionEntity r join fetch r.page p join fetch p.readers join fetch p.writers"
                                + " join fetch p.creator join fetch p.author"
                                + " where r.number = p.revision and p.deleted = false and p.slug > :last"
                                + (filter.type().isPresent() ? " and p.type = :type" : "")
                                + (filter.title().isBlank() ? "" : " and p.titleKey like :title escape '!'")
                                + " and p.readers in"
                                + " (select a from AudienceEntity a join a.members m where m in :tokens)"
                                + " order by p.slug",
                        RevisionEntity.class)
                .setParameter("last", last.map(Slug::value).orElse(""))
                .setParameter(
                        "tokens",
                        reader.tokens().tokens().stream().map(Token::value).toList())
                .setMaxResults(limit);
        filter.type().ifPresent(type -> query.setParameter("type", type));
        if (!filter.title().isBlank()) {
            query.setParameter("title", "%" + PageRepository.literal(Title.key(filter.title())) + "%");
        }
        return query.getResultStream()
                .map(revision -> revision.page().page(revision.content(base)))
                .toList();
    }
}
