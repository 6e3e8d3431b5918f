package org.terreau.reading;

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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/**
 * What was made out of the commons, kept within a number of bytes. It leaves with the first change of what it rests on,
 * and doesn't enter if such a change has been taken into account since it was begun.
 *
 * @param <K> what it is asked for by
 * @param <V> not to be changed by whoever gets it
 */
public final class GroundCache<K, V> {

    /** How many changed grounds are remembered; what is older than those doesn't enter. */
    private static final int REMEMBERED = 50_000;

    private static final int GROUND_SIZE = 120;

    private record Entry<V>(V value, Set<Ground> grounds) {}

    private final LongSupplier everywhere;
    private final Cache<K, Entry<V>> entries;

    /** Evicted for want of room, still to be taken out of {@link #restingOn}. */
    private final Queue<Map.Entry<K, Entry<V>>> evicted = new ConcurrentLinkedQueue<>();

    private final Map<Ground, Set<K>> restingOn = new HashMap<>();
    private final Map<Ground, Long> altered = new LinkedHashMap<>();
    private long forgotten;
    private volatile long position = -1;

    /**
     * @param room in bytes, about
     * @param size about how many bytes a key and its value take
     * @param everywhere the number of the last change that is in every projection
     */
    GroundCache(long room, ToIntBiFunction<K, V> size, LongSupplier everywhere) {
        this.everywhere = everywhere;
        entries = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((K key, Entry<V> entry) ->
                        size.applyAsInt(key, entry.value()) + entry.grounds().size() * GROUND_SIZE)
                .executor(Runnable::run)
                .evictionListener((key, entry, cause) -> evicted.add(Map.entry(key, entry)))
                .build();
    }

    /** What is kept under this key; says what the current {@link Reading} rests on by that. */
    public Optional<V> get(K key) {
        Optional<Entry<V>> kept = Optional.ofNullable(entries.getIfPresent(key));
        kept.ifPresent(entry -> Reading.restsOn(entry.grounds()));
        return kept.map(Entry::value);
    }

    /** What is kept under this key, or else is made and kept from now on. */
    public V get(K key, Supplier<V> make) {
        return get(key).orElseGet(() -> {
            Moment begun = now();
            try (Reading reading = Reading.begin()) {
                V made = make.get();
                put(key, made, reading.grounds(), begun);
                return made;
            }
        });
    }

    /**
     * What is kept under these keys; what is not is made, all at once, and kept from now on.
     *
     * @param make gives each key a value
     * @param grounds what a value rests on
     */
    public Map<K, V> get(Set<K> keys, Function<Set<K>, Map<K, V>> make, BiFunction<K, V, Set<Ground>> grounds) {
        Map<K, V> found = new HashMap<>();
        keys.forEach(key -> get(key).ifPresent(value -> found.put(key, value)));
        Set<K> missing = new HashSet<>(keys);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            Moment begun = now();
            Map<K, V> made = make.apply(missing);
            made.forEach((key, value) -> put(key, value, grounds.apply(key, value), begun));
            found.putAll(made);
        }
        return found;
    }

    /** To be taken before anything is read for what is to be {@linkplain #put put} here. */
    public Moment now() {
        long reached = everywhere.getAsLong();
        if (position < 0 && reached > 0) {
            start(reached);
        }
        return new Moment(position, reached);
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
     * Keeps something, unless what it rests on has been altered since it was begun.
     *
     * @param begun taken before anything was read for it
     */
    public synchronized void put(K key, V value, Set<Ground> grounds, Moment begun) {
        tidy();
        if (position < 0
                || grounds.contains(Ground.PASSING)
                || grounds.stream().anyMatch(ground -> isAltered(ground, begun))) {
            return;
        }
        remove(key);
        Entry<V> entry = new Entry<>(value, grounds);
        enter(key, entry);
        entries.put(key, entry);
    }

    /** What is projected elsewhere may be read there as it was some changes ago; the pages are always read as they are. */
    private boolean isAltered(Ground ground, Moment begun) {
        long seen = ground.projected() ? Math.min(begun.here(), begun.everywhere()) : begun.here();
        return altered.getOrDefault(ground, forgotten) > seen;
    }

    /** Drops what rests on these, which a change has altered, and remembers that it has. */
    synchronized void drop(Collection<Ground> grounds, long seq) {
        tidy();
        for (Ground ground : grounds) {
            altered.remove(ground);
            altered.put(ground, seq);
            Set<K> keys = restingOn.get(ground);
            if (keys != null) {
                Set.copyOf(keys).forEach(this::remove);
            }
        }
        forgetTheOldest();
    }

    /** Drops everything, and lets nothing enter that was begun before this change was taken into account. */
    synchronized void drop(long seq) {
        entries.invalidateAll();
        evicted.clear();
        restingOn.clear();
        altered.clear();
        forgotten = seq;
    }

    /** All changes up to this one are taken into account, here and wherever else something is kept. */
    void advance(long seq) {
        position = seq;
    }

    private void forgetTheOldest() {
        var oldest = altered.entrySet().iterator();
        for (int surplus = altered.size() - REMEMBERED; surplus > 0; surplus--) {
            forgotten = Math.max(forgotten, oldest.next().getValue());
            oldest.remove();
        }
    }

    private void remove(K key) {
        Entry<V> entry = entries.asMap().remove(key);
        if (entry != null) {
            leave(key, entry);
        }
    }

    private void tidy() {
        while (!evicted.isEmpty()) {
            Map.Entry<K, Entry<V>> gone = evicted.remove();
            leave(gone.getKey(), gone.getValue());
            // Another one may have come under the same key since.
            Optional.ofNullable(entries.getIfPresent(gone.getKey())).ifPresent(now -> enter(gone.getKey(), now));
        }
    }

    private void enter(K key, Entry<V> entry) {
        entry.grounds()
                .forEach(ground -> restingOn
                        .computeIfAbsent(ground, any -> new HashSet<>())
                        .add(key));
    }

    private void leave(K key, Entry<V> entry) {
        entry.grounds().forEach(ground -> {
            Set<K> keys = restingOn.get(ground);
            if (keys != null && keys.remove(key) && keys.isEmpty()) {
                restingOn.remove(ground);
            }
        });
    }
}
