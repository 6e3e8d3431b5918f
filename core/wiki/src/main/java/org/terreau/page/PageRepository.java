package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terreau.address.Base;
import org.terreau.change.Change;
import org.terreau.reading.Ground;
import org.terreau.reading.PageChanges;
import org.terreau.reading.Reading;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Token;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** Pages and revisions as the database has them. What takes a {@link Reader} gives only what that reader may see. */
@ApplicationScoped
class PageRepository implements PageChanges {

    static final String WHAT_THEY_READ =
            " p.deleted = false and p.readers in (select a from AudienceEntity a join a.members m where m in :tokens)";
    /** Joined: what a subselect gives is asked for anew for each page, where H2 may not reuse it. */
    private static final String POINTING =
            "select distinct p from LinkEntity l join l.page p join fetch p.readers join fetch p.author"
                    + " where l.target in :names and p.slug <> :slug and" + WHAT_THEY_READ
                    + " order by p.titleKey, p.slug";

    private static final String WITH_PEOPLE =
            " join fetch p.readers join fetch p.writers join fetch p.creator join fetch p.author";
    private static final String REVISION_WITH_PEOPLE =
            "select r from RevisionEntity r join fetch r.page p join fetch r.readers join fetch r.author";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RedirectRepository redirects;

    @Inject
    private Base base;

    protected PageRepository() {}

    /**
     * The page, which stays as it is until the caller's transaction ends. Its own row is locked first, by itself: who
     * waits for a lock on a join finds nothing where the one before them gave the page other readers.
     */
    Optional<PageEntity> locked(Slug slug) {
        List<PageEntity> row = entities.createQuery("select p from PageEntity p where p.slug = :slug", PageEntity.class)
                .setParameter("slug", slug.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return row.isEmpty() ? Optional.empty() : entity(slug);
    }

    Optional<PageEntity> entity(Slug slug) {
        return entities.createQuery(
                        "select p from PageEntity p" + WITH_PEOPLE + " where p.slug = :slug", PageEntity.class)
                .setParameter("slug", slug.value())
                .getResultStream()
                .findFirst();
    }

    /** Whether no page can get this slug. */
    @Transactional
    public boolean isTaken(Slug slug) {
        return !taken(List.of(slug)).isEmpty();
    }

    /** Those of these slugs that no page can get: one has it, or had it once, or has a circle that was named after it. */
    @Transactional
    public Set<Slug> taken(Collection<Slug> slugs) {
        // One after the other: with "or" between them, the database would look at each page.
        return Stream.of(
                        "select p.slug from PageEntity p where p.slug in :slugs",
                        "select p.circle from PageEntity p where p.circle in :slugs",
                        "select r.slug from RedirectEntity r where r.slug in :slugs")
                .flatMap(query -> inParts().ask(query, String.class, slugs))
                .map(Slug::new)
                .collect(Collectors.toSet());
    }

    /** Whatever its readers, and also when it is deleted. */
    @Transactional
    public Optional<Page> page(Slug slug) {
        return pages(List.of(slug)).stream().findFirst();
    }

    /** The page that the database knows by this key, as it stands. */
    @Transactional
    public Optional<Page> keyed(long key) {
        return Optional.ofNullable(entities.find(PageEntity.class, key)).map(this::page);
    }

    Page page(PageEntity page) {
        return page.page(
                revisionEntity(page.slug(), page.revision()).orElseThrow().content(base));
    }

    /** The pages with these slugs as they stand, deleted ones too, in no order, whoever may read them. */
    @Transactional
    public List<Page> pages(Collection<Slug> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : Reading.of(
                        grounds(slugs),
                        () -> inParts()
                                .ask(
                                        "select r from RevisionEntity r join fetch r.page p" + WITH_PEOPLE
                                                + " where p.slug in :slugs and r.number = p.revision",
                                        RevisionEntity.class,
                                        slugs)
                                .map(revision -> revision.page().page(revision.content(base)))
                                .toList());
    }

    /** Those of these pages that are not deleted, whoever may read them. */
    @Transactional
    public List<PageSummary> summaries(Collection<Slug> slugs) {
        return inParts()
                .ask(
                        "select p from PageEntity p join fetch p.readers join fetch p.author"
                                + " where p.slug in :slugs and p.deleted = false",
                        PageEntity.class,
                        slugs)
                .map(PageEntity::summary)
                .toList();
    }

    Optional<RevisionEntity> revisionEntity(Slug slug, int number) {
        return entities.createQuery(
                        REVISION_WITH_PEOPLE + " where p.slug = :slug and r.number = :number", RevisionEntity.class)
                .setParameter("slug", slug.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public Optional<Revision> revision(Slug slug, int number) {
        return Reading.of(
                Ground.page(slug),
                () -> revisionEntity(slug, number)
                        .map(revision -> new Revision(revision.summary(), revision.content(base))));
    }

    /** Newest first, whatever their readers. */
    @Transactional
    public List<RevisionSummary> history(Slug slug) {
        return Reading.of(
                Ground.page(slug),
                () -> entities.createQuery(
                                REVISION_WITH_PEOPLE + " where p.slug = :slug order by r.number desc",
                                RevisionEntity.class)
                        .setParameter("slug", slug.value())
                        .getResultStream()
                        .map(RevisionEntity::summary)
                        .toList());
    }

    /** What stands under each of these names, whoever may read it. */
    @Transactional
    public Map<Slug, Name> names(Collection<Slug> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : Reading.of(grounds(slugs), () -> {
                    Map<Slug, Name> names = new HashMap<>();
                    slugs.forEach(slug -> names.put(slug, Name.NOTHING));
                    summaries(slugs)
                            .forEach(page -> names.put(page.slug(), new Name(Optional.of(page), Optional.empty())));
                    List<Slug> without = slugs.stream()
                            .filter(slug -> names.get(slug).page().isEmpty())
                            .toList();
                    redirects
                            .led(without)
                            .forEach((slug, led) -> names.put(slug, new Name(Optional.empty(), Optional.of(led))));
                    return names;
                });
    }

    @Transactional
    public List<PageSummary> titled(String part, Collection<String> types, int limit, Reader reader) {
        return summaries("p.titleKey like :part escape '!'" + ofTypes(types), "p.titleKey", reader, typesNamed(types))
                .setParameter("part", "%" + literal(Title.key(part)) + "%")
                .setMaxResults(limit)
                .getResultStream()
                .map(PageEntity::summary)
                .toList();
    }

    /** With this title, accents and case aside; of these types, or of any where none is given. */
    @Transactional
    public List<PageSummary> calledExactly(String title, Collection<String> types, Reader reader) {
        return summaries("p.titleKey = :key" + ofTypes(types), "p.slug", reader, typesNamed(types))
                .setParameter("key", Title.key(title))
                .setMaxResults(20)
                .getResultStream()
                .map(PageEntity::summary)
                .toList();
    }

    @Transactional
    public List<PageSummary> ofType(String type, int from, int limit, Reader reader) {
        return Reading.of(
                Ground.type(type),
                () -> list(
                        summaries("p.type = :type", "p.titleKey, p.slug", reader, Map.of())
                                .setParameter("type", type),
                        from,
                        limit));
    }

    @Transactional
    public List<PageSummary> pointingTo(Slug slug, List<Slug> names, int from, int limit, Reader reader) {
        // What comes after a first part also changes with what is in that one, and isn't told.
        List<PageSummary> found = Reading.of(
                from == 0 ? names.stream().map(Ground::linksTo).toList() : List.of(Ground.ANYTHING),
                () -> list(
                        ListQuery.of(
                                        entities,
                                        POINTING,
                                        PageEntity.class,
                                        Map.of("names", values(names), "tokens", tokens(reader)))
                                .setParameter("slug", slug.value()),
                        from,
                        limit));
        Reading.restsOn(grounds(found.stream().map(PageSummary::slug).toList()));
        return found;
    }

    /** The slugs of the pages that point to one of these, by whatever name. */
    @Transactional
    public List<Slug> pointingTo(Collection<Slug> slugs) {
        return inParts()
                .ask(
                        "select distinct l.page.slug from LinkEntity l where l.target in :slugs",
                        String.class,
                        everyName(slugs))
                .distinct()
                .map(Slug::new)
                .toList();
    }

    private List<Slug> everyName(Collection<Slug> slugs) {
        return Stream.concat(slugs.stream(), redirects.about(slugs).stream().map(Redirect::from))
                .distinct()
                .toList();
    }

    @Override
    @Transactional
    public Set<Ground> alteredBy(Collection<Change> changes) {
        Set<Slug> slugs = changes.stream().map(Change::slug).collect(Collectors.toSet());
        Set<Ground> altered = new HashSet<>(grounds(slugs));
        altered.add(Ground.ANYTHING);
        inParts()
                .ask(
                        "select p.type, l.target from PageEntity p left join LinkEntity l on l.page = p"
                                + " where p.slug in :slugs",
                        Object[].class,
                        slugs)
                .forEach(row -> {
                    altered.add(Ground.type((String) row[0]));
                    if (row[1] != null) {
                        altered.add(Ground.linksTo(new Slug((String) row[1])));
                    }
                });
        return altered;
    }

    /** The tokens that pages, revisions and redirects ask their readers for. What writers are asked for opens nothing. */
    @Transactional
    public Set<Token> tokensAskedFor() {
        return Reading.of(
                Ground.ANYTHING,
                () -> entities.createQuery(
                                "select distinct m from AudienceEntity a join a.members m where"
                                        + " exists (select p.id from PageEntity p where p.readers = a)"
                                        + " or exists (select r.id from RevisionEntity r where r.readers = a)"
                                        + " or exists (select n.slug from RedirectEntity n where n.readers = a)",
                                String.class)
                        .getResultStream()
                        .map(Token::new)
                        .collect(Collectors.toSet()));
    }

    @Transactional
    public Map<String, Long> countByType(Reader reader) {
        return ListQuery.of(
                        entities,
                        "select p.type, count(p) from PageEntity p where" + WHAT_THEY_READ + " group by p.type",
                        Object[].class,
                        Map.of("tokens", tokens(reader)))
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    @Transactional
    public List<RevisionSummary> contributions(Account author, int limit, Reader reader) {
        return revisions(" and r.author.id = :author", reader)
                .setParameter("author", author.id())
                .setMaxResults(limit)
                .getResultStream()
                .map(RevisionEntity::summary)
                .toList();
    }

    private TypedQuery<RevisionEntity> revisions(String condition, Reader reader) {
        return ListQuery.of(
                entities,
                REVISION_WITH_PEOPLE + " where" + WHAT_THEY_READ + condition
                        + " and r.readers in (select b from AudienceEntity b join b.members n where n in :tokens)"
                        + " order by r.at desc, r.id desc",
                RevisionEntity.class,
                Map.of("tokens", tokens(reader)));
    }

    @Transactional
    public boolean isEmpty() {
        return entities.createQuery("select p.id from PageEntity p", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private TypedQuery<PageEntity> summaries(
            String condition, String order, Reader reader, Map<String, List<String>> lists) {
        Map<String, List<String>> all = new HashMap<>(lists);
        all.put("tokens", tokens(reader));
        return ListQuery.of(
                entities,
                "select p from PageEntity p join fetch p.readers join fetch p.author where " + condition + " and"
                        + WHAT_THEY_READ + " order by " + order,
                PageEntity.class,
                all);
    }

    private static String ofTypes(Collection<String> types) {
        return types.isEmpty() ? "" : " and p.type in :types";
    }

    private static Map<String, List<String>> typesNamed(Collection<String> types) {
        return types.isEmpty() ? Map.of() : Map.of("types", List.copyOf(types));
    }

    private static List<PageSummary> list(TypedQuery<PageEntity> query, int from, int limit) {
        return ListQuery.part(query, from, limit)
                .getResultStream()
                .map(PageEntity::summary)
                .toList();
    }

    private InParts inParts() {
        return new InParts(entities);
    }

    static String literal(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    static List<Ground> grounds(Collection<Slug> slugs) {
        return slugs.stream().map(Ground::page).toList();
    }

    static List<String> tokens(Reader reader) {
        return reader.tokens().tokens().stream().map(Token::value).toList();
    }

    static List<String> values(Collection<Slug> slugs) {
        return slugs.stream().map(Slug::value).toList();
    }
}
