package org.terreau.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.reading.Ground;
import org.terreau.reading.Reading;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** The links between pages as the database has them, for one reader. */
@ApplicationScoped
class LinkRepository {

    /** For {@link #link}; goes on with which page's. */
    static final String LINKS = "select l.target, l.field, l.written from LinkEntity l where l.page";

    private static final int MOST_NAMED = 3;

    /** In texts only: a field that names what the reader may not read isn't shown to them at all. */
    private static final String WANTED_BY_WHAT_THEY_READ = " l.written is not null and" + readable("p");

    private static final String WANTED = "select l.target, count(distinct p.id), max(l.written)"
            + " from LinkEntity l join l.page p where" + WANTED_BY_WHAT_THEY_READ
            + " and not exists (select 1 from PageEntity q where q.slug = l.target and" + readable("q") + ")"
            + " and not exists (select 1 from RedirectEntity r join r.page t where r.slug = l.target and" + known("r")
            + " and" + readable("t") + ")"
            + " group by l.target order by count(distinct p.id) desc, l.target";
    private static final String WHO_WANTS = "select w.target, w.page from (select l.target as target, p.id as page,"
            + " row_number() over (partition by l.target order by p.titleKey, p.id) as place"
            + " from LinkEntity l join l.page p where l.target in :targets and" + WANTED_BY_WHAT_THEY_READ
            + " group by l.target, p.id, p.titleKey) w where w.place <= :most order by w.target, w.place";
    private static final String NOT_POINTED_TO = " not exists (select 1 from LinkEntity l join l.page s where"
            + " l.target = p.slug and s.id <> p.id and" + readable("s") + ")"
            + " and not exists (select 1 from RedirectEntity r, LinkEntity k join k.page s where r.page = p and"
            + known("r") + " and k.target = r.slug and s.id <> p.id and" + readable("s") + ")";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PageRepository pages;

    protected LinkRepository() {}

    private static String readable(String page) {
        return " %1$s.deleted = false and %1$s.readers in (select a%1$s from AudienceEntity a%1$s join a%1$s.members m%1$s where m%1$s in :tokens)"
                .formatted(page);
    }

    private static String known(String redirect) {
        return " %1$s.readers in (select b%1$s from AudienceEntity b%1$s join b%1$s.members n%1$s where n%1$s in :tokens)"
                .formatted(redirect);
    }

    @Transactional
    public List<Incoming> incoming(Slug slug, List<Slug> names, int from, int limit, Reader reader) {
        List<PageSummary> found = pages.pointingTo(slug, names, from, limit, reader);
        Map<Slug, List<Incoming.Way>> ways = Reading.of(
                names.stream().map(Ground::linksTo).toList(), () -> ways(found, slug, PageRepository.values(names)));
        return found.stream()
                .map(page -> new Incoming(page, ways.getOrDefault(page.slug(), List.of())))
                .toList();
    }

    private Map<Slug, List<Incoming.Way>> ways(List<PageSummary> pages, Slug slug, List<String> names) {
        return pages.isEmpty()
                ? Map.of()
                : ListQuery.of(
                                entities,
                                "select p.slug, l.field, l.target from LinkEntity l join l.page p"
                                        + " where p.slug in :pages and l.target in :names order by l.id",
                                Object[].class,
                                Map.of("pages", slugs(pages), "names", names))
                        .getResultStream()
                        .collect(groupingBy(
                                row -> new Slug((String) row[0]),
                                mapping(
                                        row -> new Incoming.Way(
                                                Optional.ofNullable((String) row[1]),
                                                Optional.of(new Slug((String) row[2]))
                                                        .filter(target -> !target.equals(slug))),
                                        toList())));
    }

    @Transactional
    public List<Link> outgoing(Slug slug) {
        return Reading.of(
                Ground.page(slug),
                () -> entities.createQuery(LINKS + ".slug = :slug order by l.id", Object[].class)
                        .setParameter("slug", slug.value())
                        .getResultStream()
                        .map(LinkRepository::link)
                        .toList());
    }

    /** @param row its target, its field and how it is written */
    static Link link(Object[] row) {
        return new Link(
                new Slug((String) row[0]), Optional.ofNullable((String) row[1]), Optional.ofNullable((String) row[2]));
    }

    @Transactional
    public List<Wanted> wanted(int from, int limit, Reader reader) {
        TypedQuery<Object[]> query =
                ListQuery.of(entities, WANTED, Object[].class, Map.of("tokens", PageRepository.tokens(reader)));
        List<Object[]> rows = ListQuery.part(query, from, limit).getResultList();
        Map<String, List<PageSummary>> by =
                by(rows.stream().map(row -> (String) row[0]).toList(), reader);
        return rows.stream()
                .map(row -> new Wanted(
                        new Slug((String) row[0]),
                        (String) row[2],
                        (Long) row[1],
                        by.getOrDefault((String) row[0], List.of())))
                .toList();
    }

    private Map<String, List<PageSummary>> by(List<String> targets, Reader reader) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = ListQuery.of(
                        entities,
                        WHO_WANTS,
                        Object[].class,
                        Map.of("targets", targets, "tokens", PageRepository.tokens(reader)))
                .setParameter("most", (long) MOST_NAMED)
                .getResultList();
        Map<Long, PageSummary> pages = summaries(
                        "p.id in :pages and",
                        reader,
                        Map.of("pages", rows.stream().map(row -> (Long) row[1]).toList()))
                .getResultStream()
                .collect(toMap(PageEntity::id, PageEntity::summary));
        return rows.stream()
                .collect(groupingBy(row -> (String) row[0], mapping(row -> pages.get((Long) row[1]), toList())));
    }

    @Transactional
    public List<PageSummary> orphans(Optional<String> type, int from, int limit, Reader reader) {
        TypedQuery<PageEntity> query =
                summaries((type.isPresent() ? "p.type = :type and" : "") + NOT_POINTED_TO + " and", reader, Map.of());
        type.ifPresent(asked -> query.setParameter("type", asked));
        return ListQuery.part(query, from, limit)
                .getResultStream()
                .map(PageEntity::summary)
                .toList();
    }

    private TypedQuery<PageEntity> summaries(String condition, Reader reader, Map<String, List<?>> lists) {
        Map<String, List<?>> all = new HashMap<>(lists);
        all.put("tokens", PageRepository.tokens(reader));
        return ListQuery.of(
                entities,
                "select p from PageEntity p join fetch p.readers join fetch p.author where " + condition + readable("p")
                        + " order by p.titleKey, p.slug",
                PageEntity.class,
                all);
    }

    private static List<String> slugs(Collection<PageSummary> pages) {
        return pages.stream().map(page -> page.slug().value()).toList();
    }
}
