package org.terreau.web.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.terreau.reading.Ground;

/**
 * The kept answers, within a number of bytes. An answer leaves with the first change of what it rests on, and doesn't
 * enter if such a change has been taken into account since it was begun.
 */
final class FrontCache {

    /** How many changed grounds are remembered; older answers than those don't enter. */
    private static final int REMEMBERED = 50_000;

    private static final int GROUND_SIZE = 120;

    private record Entry(Answer answer, Set<Ground> grounds) {

        int size(Key key) {
            return key.size() + answer.size() + grounds.size() * GROUND_SIZE;
        }
    }

    private final Cache<Key, Entry> entries;

    /** Evicted for want of room, still to be taken out of {@link #restingOn}. */
    private final Queue<Map.Entry<Key, Entry>> evicted = new ConcurrentLinkedQueue<>();

    private final Map<Ground, Set<Key>> restingOn = new HashMap<>();
    private final Map<Ground, Long> altered = new LinkedHashMap<>();
    private long forgotten;
    private volatile long position = -1;

    /** @param room in bytes, about */
    FrontCache(long room) {
        entries = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((Key key, Entry entry) -> entry.size(key))
                .executor(Runnable::run)
                .evictionListener((key, entry, cause) -> evicted.add(Map.entry(key, entry)))
                .build();
    }

    Optional<Answer> get(Key key) {
        return Optional.ofNullable(entries.getIfPresent(key)).map(Entry::answer);
    }

    /** The last change taken into account; -1 before {@link #start}. */
    long position() {
        return position;
    }

    /** Begins empty, in the state of the commons after this change. */
    synchronized void start(long seq) {
        if (position < 0) {
            position = seq;
            forgotten = seq;
        }
    }

    /**
     * Keeps an answer, unless something it rests on has been altered since it was begun.
     *
     * @param begun taken before anything was read for it
     */
    synchronized void put(Key key, Answer answer, Set<Ground> grounds, Moment begun) {
        tidy();
        if (position < 0 || grounds.stream().anyMatch(ground -> isAltered(ground, begun))) {
            return;
        }
        remove(key);
        Entry entry = new Entry(answer, grounds);
        enter(key, entry);
        entries.put(key, entry);
    }

    /** What is projected elsewhere may be read there as it was some changes ago; the pages are always read as they are. */
    private boolean isAltered(Ground ground, Moment begun) {
        long seen = ground.equals(Ground.ANYTHING) ? Math.min(begun.here(), begun.everywhere()) : begun.here();
        return altered.getOrDefault(ground, forgotten) > seen;
    }

    /** Takes changes into account, up to this one. */
    synchronized void alter(Collection<Ground> grounds, long seq) {
        tidy();
        for (Ground ground : grounds) {
            altered.remove(ground);
            altered.put(ground, seq);
            Set<Key> keys = restingOn.get(ground);
            if (keys != null) {
                Set.copyOf(keys).forEach(this::remove);
            }
        }
        forgetTheOldest();
        position = seq;
    }

    /** Forgets every answer, and lets none enter that was begun before. */
    synchronized void clear(long seq) {
        entries.invalidateAll();
        evicted.clear();
        restingOn.clear();
        altered.clear();
        forgotten = seq;
        position = seq;
    }

    private void forgetTheOldest() {
        var oldest = altered.entrySet().iterator();
        for (int surplus = altered.size() - REMEMBERED; surplus > 0; surplus--) {
            forgotten = Math.max(forgotten, oldest.next().getValue());
            oldest.remove();
        }
    }

    private void remove(Key key) {
        Entry entry = entries.asMap().remove(key);
        if (entry != null) {
            leave(key, entry);
        }
    }

    private void tidy() {
        while (!evicted.isEmpty()) {
            Map.Entry<Key, Entry> gone = evicted.remove();
            leave(gone.getKey(), gone.getValue());
            // Another one may have come under the same key since.
            Optional.ofNullable(entries.getIfPresent(gone.getKey())).ifPresent(now -> enter(gone.getKey(), now));
        }
    }

    private void enter(Key key, Entry entry) {
        entry.grounds()
                .forEach(ground -> restingOn
                        .computeIfAbsent(ground, any -> new HashSet<>())
                        .add(key));
    }

    private void leave(Key key, Entry entry) {
        entry.grounds().forEach(ground -> {
            Set<Key> keys = restingOn.get(ground);
            if (keys != null && keys.remove(key) && keys.isEmpty()) {
                restingOn.remove(ground);
            }
        });
    }
}
