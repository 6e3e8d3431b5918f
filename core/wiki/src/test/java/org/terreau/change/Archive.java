package org.terreau.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.terreau.spi.page.Slug;

/** A database in memory, as far as the projections see it: pages with a text, the log of their changes, notes. */
final class Archive {

    private final Map<Slug, String> pages = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Ledger.Begun> rebuilds = new HashMap<>();
    private final Map<String, String> editions = new HashMap<>();
    private final List<SetAside> aside = new ArrayList<>();

    final ChangeLog log = new Log();
    final Ledger ledger = new Notes();
    final Census census = new Pages();

    synchronized long save(String slug, String text) {
        Slug page = new Slug(slug);
        pages.put(page, text);
        changes.add(new Change(changes.size() + 1L, page, 1, false));
        return changes.size();
    }

    synchronized String text(Slug page) {
        return pages.get(page);
    }

    synchronized Map<Slug, String> texts() {
        return Map.copyOf(pages);
    }

    private final class Log extends ChangeLog {

        @Override
        public List<Change> after(long seq, int limit) {
            synchronized (Archive.this) {
                return List.copyOf(changes.subList(
                        (int) Math.min(seq, changes.size()), (int) Math.min(seq + limit, changes.size())));
            }
        }

        @Override
        public Set<Slug> changed(Collection<Slug> slugs, long seq) {
            Set<Slug> changed = new HashSet<>();
            after(seq, Integer.MAX_VALUE / 2).stream()
                    .map(Change::slug)
                    .filter(slugs::contains)
                    .forEach(changed::add);
            return changed;
        }

        @Override
        public long last() {
            synchronized (Archive.this) {
                return changes.size();
            }
        }
    }

    private final class Notes extends Ledger {

        @Override
        public Optional<Begun> rebuild(String projection) {
            synchronized (Archive.this) {
                return Optional.ofNullable(rebuilds.get(projection));
            }
        }

        @Override
        public Begun begin(String projection, boolean fromNothing) {
            synchronized (Archive.this) {
                Begun begun = new Begun(0, fromNothing);
                rebuilds.put(projection, begun);
                return begun;
            }
        }

        @Override
        public void reach(String projection, long key) {
            synchronized (Archive.this) {
                rebuilds.computeIfPresent(projection, (name, begun) -> new Begun(key, begun.fromNothing()));
            }
        }

        @Override
        public void end(String projection) {
            synchronized (Archive.this) {
                rebuilds.remove(projection);
            }
        }

        @Override
        public Optional<String> edition(String projection) {
            synchronized (Archive.this) {
                return Optional.ofNullable(editions.get(projection));
            }
        }

        @Override
        public void madeBy(String projection, String edition) {
            synchronized (Archive.this) {
                editions.put(projection, edition);
            }
        }

        @Override
        public List<SetAside> aside(String projection) {
            synchronized (Archive.this) {
                return aside.stream()
                        .filter(page -> page.projection().equals(projection))
                        .sorted(Comparator.comparing(SetAside::at).reversed())
                        .toList();
            }
        }

        @Override
        public void setAside(SetAside page) {
            synchronized (Archive.this) {
                release(page.projection(), page.slug());
                aside.add(page);
            }
        }

        @Override
        public void release(String projection, Slug page) {
            synchronized (Archive.this) {
                aside.removeIf(known ->
                        known.projection().equals(projection) && known.slug().equals(page));
            }
        }
    }

    /** The key of a page is its place in the order in which they were made. */
    private final class Pages extends Census {

        @Override
        public long upTo(long key) {
            return Math.min(key, size());
        }

        @Override
        public long above(long key) {
            return Math.max(0, size() - key);
        }

        @Override
        public List<Entry> after(long key, int limit) {
            synchronized (Archive.this) {
                List<Slug> slugs = List.copyOf(pages.keySet());
                return IntStream.range((int) Math.min(key, slugs.size()), (int) Math.min(key + limit, slugs.size()))
                        .mapToObj(place -> new Entry(place + 1L, slugs.get(place)))
                        .toList();
            }
        }

        private long size() {
            synchronized (Archive.this) {
                return pages.size();
            }
        }
    }
}
