package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.terreau.reading.Kept;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** The pages for the projectors: from the database, or what is known of them already, which is read once for them all. */
@ApplicationScoped
class ProjectedPages implements PageSource {

    private static final int LATEST = 4;

    private final PageRepository repository;
    private final RedirectRepository redirects;
    private final KnownPages known;
    private final Kept kept;

    /** All projectors ask the same at the same time: what the first has to read, the others find. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** When all are made anew, they ask for more than is kept. */
    private final Map<Asked, List<Page>> latest = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, List<Page>> eldest) {
            return size() > LATEST;
        }
    };

    protected ProjectedPages() {
        this(null, null, null, null);
    }

    @Inject
    ProjectedPages(PageRepository repository, RedirectRepository redirects, KnownPages known, Kept kept) {
        this.repository = repository;
        this.redirects = redirects;
        this.known = known;
        this.kept = kept;
    }

    @Override
    public List<Page> pages(Collection<Slug> slugs) {
        return repository.pages(slugs);
    }

    @Override
    public List<PageSummary> summaries(Collection<Slug> slugs) {
        return repository.summaries(slugs);
    }

    @Override
    public Map<Slug, Slug> publicOnes(Collection<Slug> slugs) {
        return publicOnes(repository.names(slugs));
    }

    @Override
    public Map<Slug, Slug> led(Collection<Slug> slugs) {
        Map<Slug, Slug> found = new HashMap<>();
        redirects.led(slugs).forEach((name, led) -> open(led).ifPresent(page -> found.put(name, page.slug())));
        return found;
    }

    @Override
    public List<Slug> pointingTo(Collection<Slug> slugs) {
        return repository.pointingTo(slugs);
    }

    @Override
    public List<Redirect> redirects(Collection<Slug> slugs) {
        return redirects.about(slugs);
    }

    @Override
    public PageSource asOf(long seq) {
        return kept.position() >= seq ? new Known() : this;
    }

    private static Map<Slug, Slug> publicOnes(Map<Slug, Name> names) {
        return found(names, name -> name.seenBy(Reader.anonymous()));
    }

    private static Map<Slug, Slug> led(Map<Slug, Name> names) {
        return found(names, name -> name.led().flatMap(ProjectedPages::open));
    }

    private static Optional<PageSummary> open(Name.Led led) {
        return Optional.of(led).filter(Name.Led::isOpen).map(Name.Led::to);
    }

    private static Map<Slug, Slug> found(Map<Slug, Name> names, Function<Name, Optional<PageSummary>> page) {
        Map<Slug, Slug> found = new HashMap<>();
        names.forEach((slug, name) -> page.apply(name).ifPresent(there -> found.put(slug, there.slug())));
        return found;
    }

    /** Pages that were asked for when all changes up to some were taken in. */
    private record Asked(Set<Slug> slugs, long seq) {}

    /** What is kept has taken in all changes up to some, and is otherwise as the database has it. */
    private final class Known implements PageSource {

        @Override
        public List<Page> pages(Collection<Slug> slugs) {
            Asked asked = new Asked(new HashSet<>(slugs), kept.position());
            return alone(() -> latest.computeIfAbsent(asked, any -> known.pages(asked.slugs())));
        }

        @Override
        public List<PageSummary> summaries(Collection<Slug> slugs) {
            return names(slugs).values().stream()
                    .flatMap(name -> name.page().stream())
                    .toList();
        }

        @Override
        public Map<Slug, Slug> publicOnes(Collection<Slug> slugs) {
            return ProjectedPages.publicOnes(names(slugs));
        }

        @Override
        public Map<Slug, Slug> led(Collection<Slug> slugs) {
            return ProjectedPages.led(names(slugs));
        }

        @Override
        public List<Slug> pointingTo(Collection<Slug> slugs) {
            return ProjectedPages.this.pointingTo(slugs);
        }

        @Override
        public List<Redirect> redirects(Collection<Slug> slugs) {
            return ProjectedPages.this.redirects(slugs);
        }

        private Map<Slug, Name> names(Collection<Slug> slugs) {
            return alone(() -> known.names(new HashSet<>(slugs)));
        }

        private <T> T alone(Supplier<T> read) {
            oneAtATime.lock();
            try {
                return read.get();
            } finally {
                oneAtATime.unlock();
            }
        }
    }
}
