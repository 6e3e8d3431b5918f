package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.address.Base;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;

/**
 * Walks through the pages that a reader may read, in the order of their slugs. Whoever goes on after the last slug they
 * saw meets every page that isn't touched meanwhile, and none twice.
 */
@ApplicationScoped
public class PageWalk {

    private static final String READABLE =
            " p.readers in (select a from AudienceEntity a join a.members m where m in :tokens)";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Base base;

    protected PageWalk() {}

    /**
     * The next pages, whole, as many at most as the limit says.
     *
     * @param type local name of their class; empty for all
     */
    @Transactional
    public List<Page> after(Optional<Slug> last, Optional<String> type, int limit, Reader reader) {
        return pages(slugs(last, type, limit, reader), reader);
    }

    /** The slugs of the next pages. */
    @Transactional
    public List<Slug> slugs(Optional<Slug> last, Optional<String> type, int limit, Reader reader) {
        TypedQuery<String> query = ListQuery.of(
                        entities,
                        "select p.slug from PageEntity p where p.deleted = false and p.slug > :last"
                                + (type.isPresent() ? " and p.type = :type" : "")
                                + " and" + READABLE + " order by p.slug",
                        String.class,
                        Map.of("tokens", PageRepository.tokens(reader)))
                .setParameter("last", last.map(Slug::value).orElse(""))
                .setMaxResults(limit);
        type.ifPresent(name -> query.setParameter("type", name));
        return query.getResultStream().map(Slug::new).toList();
    }

    /** Those of the pages with these slugs that the reader may read, whole, in the order of the walk. */
    @Transactional
    public List<Page> pages(List<Slug> slugs, Reader reader) {
        return slugs.isEmpty()
                ? List.of()
                : ListQuery.of(
                                entities,
                                "select r from RevisionEntity r join fetch r.page p join fetch p.readers"
                                        + " join fetch p.writers join fetch p.creator join fetch p.author"
                                        + " where r.number = p.revision and p.deleted = false and p.slug in :slugs and"
                                        + READABLE + " order by p.slug",
                                RevisionEntity.class,
                                Map.of(
                                        "slugs", slugs.stream().map(Slug::value).toList(),
                                        "tokens", PageRepository.tokens(reader)))
                        .getResultStream()
                        .map(revision -> revision.page().page(revision.content(base)))
                        .toList();
    }
}
