package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terreau.reading.Ground;
import org.terreau.reading.Reading;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/** The names that lead to pages which have others. What takes a {@link Reader} gives only what that reader may know. */
@ApplicationScoped
class RedirectRepository {

    private static final String WITH_PAGE =
            "select r from RedirectEntity r join fetch r.readers join fetch r.owner join fetch r.page p join fetch p.readers join fetch p.author";
    private static final String KNOWN =
            " r.readers in (select b from AudienceEntity b join b.members n where n in :tokens)";

    @PersistenceContext
    private EntityManager entities;

    protected RedirectRepository() {}

    /** Whether this name leads to a page which has another. */
    @Transactional
    public boolean has(Slug slug) {
        return entities.find(RedirectEntity.class, slug.value()) != null;
    }

    /** Where a name leads, deleted pages too. */
    @Transactional
    public Optional<Redirect> follow(Slug slug, Reader reader) {
        return ListQuery.of(
                        entities,
                        WITH_PAGE + " where r.slug = :slug and" + KNOWN
                                + " and p.readers in (select a from AudienceEntity a join a.members m where m in :tokens)",
                        RedirectEntity.class,
                        Map.of("tokens", PageRepository.tokens(reader)))
                .setParameter("slug", slug.value())
                .getResultStream()
                .map(RedirectEntity::redirect)
                .findFirst();
    }

    /** The pages that these names lead to, by name, whoever may know of it. */
    @Transactional
    public Map<Slug, Name.Led> led(Collection<Slug> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        Map<Slug, Name.Led> found = Reading.of(
                PageRepository.grounds(slugs),
                () -> named(slugs).collect(Collectors.toMap(RedirectEntity::slug, RedirectEntity::led)));
        Reading.restsOn(PageRepository.grounds(
                found.values().stream().map(led -> led.to().slug()).toList()));
        return found;
    }

    /** A name that leads to a page which has another, and who may know of it. */
    record OtherName(Slug slug, Tokens readers) {}

    /** The other names that lead to a page, in their order, whoever may know of them. */
    @Transactional
    public List<OtherName> otherNames(Slug page) {
        return Reading.of(
                Ground.page(page),
                () -> entities.createQuery(
                                "select r from RedirectEntity r join fetch r.readers where r.page.slug = :page"
                                        + " order by r.slug",
                                RedirectEntity.class)
                        .setParameter("page", page.value())
                        .getResultStream()
                        .map(redirect -> new OtherName(redirect.slug(), redirect.readers()))
                        .toList());
    }

    /** Those that have one of these names, lead to one of these pages, or belonged to one of them; whatever readers. */
    @Transactional
    public List<Redirect> about(Collection<Slug> slugs) {
        // Most pages have one name only: each part is found by its index, which "or" would not be.
        Set<Slug> names = new InParts(entities)
                .askNatively(
                        "select r.slug from redirect r where r.slug in (:slugs)"
                                + " union select r.slug from redirect r join page p on p.id = r.page_id where p.slug in (:slugs)"
                                + " union select r.slug from redirect r join page o on o.id = r.owner_id where o.slug in (:slugs)",
                        slugs)
                .map(name -> new Slug((String) name))
                .collect(Collectors.toSet());
        return named(names).map(RedirectEntity::redirect).toList();
    }

    private Stream<RedirectEntity> named(Collection<Slug> names) {
        return new InParts(entities).ask(WITH_PAGE + " where r.slug in :slugs", RedirectEntity.class, names);
    }

    /** Keeps the name that the page had: it leads to the page from now on. */
    void leave(Slug name, PageEntity page) {
        entities.persist(RedirectEntity.moved(name, page));
    }

    /** Takes back a name that the page had before, if it is one. */
    void takeBack(Slug name, PageEntity page) {
        entities.createQuery("delete from RedirectEntity r where r.slug = :slug and r.owner = :page and r.into = :page")
                .setParameter("slug", name.value())
                .setParameter("page", page)
                .executeUpdate();
    }

    /** From now on the name of the page that is gone, and all that led to it, lead to the other. */
    void lead(PageEntity gone, PageEntity into) {
        entities.createQuery("update RedirectEntity r set r.page = :into where r.page = :gone")
                .setParameter("into", into)
                .setParameter("gone", gone)
                .executeUpdate();
        entities.persist(RedirectEntity.merged(gone, into));
    }

    /**
     * Undoes {@link #lead}: the page has its name again, and what led to it before leads to it.
     *
     * @return the page that its name led to; empty where it was not merged
     */
    Optional<PageEntity> giveBack(PageEntity page) {
        RedirectEntity own = entities.find(RedirectEntity.class, page.slug().value());
        if (own == null) {
            return Optional.empty();
        }
        PageEntity led = own.page();
        entities.remove(own);
        entities.flush();
        entities.createQuery("update RedirectEntity r set r.page = :page where r.owner.id in :owners")
                .setParameter("page", page)
                .setParameter("owners", mergedInto(page))
                .executeUpdate();
        return Optional.of(led);
    }

    /** The page and all that were merged into it, directly or not. */
    private Set<Long> mergedInto(PageEntity page) {
        Set<Long> all = new LinkedHashSet<>(List.of(page.id()));
        List<Long> latest = List.of(page.id());
        while (!latest.isEmpty()) {
            List<Long> next = new ArrayList<>(new HashSet<>(entities.createQuery(
                            "select r.owner.id from RedirectEntity r where r.into.id in :pages", Long.class)
                    .setParameter("pages", latest)
                    .getResultList()));
            next.removeIf(owner -> !all.add(owner));
            latest = next;
        }
        return all;
    }
}
