package org.terreau.page;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.terreau.reading.Ground;
import org.terreau.reading.GroundCache;
import org.terreau.reading.Kept;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/**
 * Pages and names, kept as they were read, whoever may read them: whoever asks looks at the readers. A transaction reads
 * them from the database, as it has written them itself.
 */
@ApplicationScoped
class KnownPages {

    private static final int ABOUT = 500;
    private static final int TRIPLE = 250;

    private final PageRepository repository;
    private final RedirectRepository redirects;
    private final GroundCache<Slug, Optional<Page>> pages;
    private final GroundCache<Slug, Name> names;
    private final GroundCache<Slug, List<RedirectRepository.OtherName>> others;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    protected KnownPages() {
        repository = null;
        redirects = null;
        pages = null;
        names = null;
        others = null;
    }

    @Inject
    KnownPages(PageRepository repository, RedirectRepository redirects, Kept kept) {
        this.repository = repository;
        this.redirects = redirects;
        this.pages = kept.cache(0.15, (slug, page) -> page.map(KnownPages::size).orElse(ABOUT));
        this.names = kept.cache(0.1, (slug, name) -> ABOUT);
        this.others = kept.cache(0.05, (slug, found) -> ABOUT + found.size() * ABOUT);
    }

    private static int size(Page page) {
        return ABOUT
                + page.content().body().length()
                + page.content().fields().triples().size() * TRIPLE;
    }

    /** The page, whatever its readers, and also when it is deleted. */
    Optional<Page> page(Slug slug) {
        return inTransaction() ? repository.page(slug) : pages.get(slug, () -> repository.page(slug));
    }

    /** Those of these pages that there are, whatever their readers, and also the deleted ones. */
    List<Page> pages(Set<Slug> slugs) {
        return (inTransaction() ? read(slugs) : pages.get(slugs, this::read, (slug, page) -> Set.of(Ground.page(slug))))
                .values().stream().flatMap(Optional::stream).toList();
    }

    private Map<Slug, Optional<Page>> read(Set<Slug> slugs) {
        Map<Slug, Optional<Page>> read = new HashMap<>();
        slugs.forEach(slug -> read.put(slug, Optional.empty()));
        repository.pages(slugs).forEach(page -> read.put(page.slug(), Optional.of(page)));
        return read;
    }

    /** What stands under a name. */
    Name name(Slug slug) {
        return names(Set.of(slug)).get(slug);
    }

    /** What the reader finds under these names. */
    Map<Slug, PageSummary> find(Collection<Slug> slugs, Reader reader) {
        Map<Slug, PageSummary> found = new HashMap<>();
        names(new HashSet<>(slugs))
                .forEach((slug, name) -> name.seenBy(reader).ifPresent(page -> found.put(slug, page)));
        return found;
    }

    /** What stands under these names. */
    Map<Slug, Name> names(Set<Slug> slugs) {
        return inTransaction()
                ? repository.names(slugs)
                : names.get(
                        slugs,
                        repository::names,
                        (slug, name) -> name.led()
                                .map(led -> Set.of(
                                        Ground.page(slug), Ground.page(led.to().slug())))
                                .orElseGet(() -> Set.of(Ground.page(slug))));
    }

    /** The other names that lead to a page, those that the reader may know of, in their order. */
    List<Slug> otherNames(Slug page, Reader reader) {
        List<RedirectRepository.OtherName> found =
                inTransaction() ? redirects.otherNames(page) : others.get(page, () -> redirects.otherNames(page));
        return found.stream()
                .filter(name -> reader.meets(name.readers()))
                .map(RedirectRepository.OtherName::slug)
                .toList();
    }

    /** As {@link #otherNames}, with the page's own before them. */
    List<Slug> allNames(Slug page, Reader reader) {
        return Stream.concat(Stream.of(page), otherNames(page, reader).stream()).toList();
    }

    private boolean inTransaction() {
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }
}
