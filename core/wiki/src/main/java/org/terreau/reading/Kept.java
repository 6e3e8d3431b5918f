package org.terreau.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import org.terreau.change.Change;
import org.terreau.change.Projections;
import org.terreau.change.Projector;
import org.terreau.spi.page.Slug;

/**
 * All that is kept in memory of what was made out of the commons. Takes out of it what a change alters, before the save
 * that made the change returns. It remembers nothing: it begins where the log ends, with nothing.
 */
@ApplicationScoped
public class Kept implements Projector, Alterations {

    private final PageChanges changes;
    private final Projections projections;
    private final Room room;
    private final List<GroundCache<?, ?>> caches = new ArrayList<>();
    private volatile long position = -1;

    protected Kept() {
        this(null, null, new Room(0));
    }

    @Inject
    Kept(PageChanges changes, Projections projections) {
        this(changes, projections, Room.from(System.getenv()));
    }

    private Kept(PageChanges changes, Projections projections, Room room) {
        this.changes = changes;
        this.projections = projections;
        this.room = room;
    }

    /**
     * A new place to keep things of one kind in.
     *
     * @param part of the room that there is for all
     * @param size about how many bytes a key and its value take
     */
    public <K, V> GroundCache<K, V> cache(double part, ToIntBiFunction<K, V> size) {
        GroundCache<K, V> cache = new GroundCache<>(room.part(part), size, () -> projections.reached());
        add(cache);
        return cache;
    }

    @Override
    public String name() {
        return "kept";
    }

    @Override
    public boolean fleeting() {
        return true;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void apply(List<Change> latest) {
        long seq = latest.getLast().seq();
        try {
            Set<Ground> altered = changes.alteredBy(latest);
            each(seq, cache -> cache.drop(altered, seq));
        } catch (RuntimeException e) {
            // What they alter isn't known: then nothing that is kept can be relied on.
            each(seq, cache -> cache.drop(seq));
            throw e;
        }
    }

    @Override
    public void leaveOut(Collection<Slug> pages, long reached) {
        each(reached, cache -> cache.drop(reached));
    }

    @Override
    public synchronized void clear() {
        caches.forEach(cache -> cache.drop(cache.position()));
    }

    @Override
    public synchronized void altered(Set<Ground> grounds, long seq) {
        caches.forEach(cache -> cache.drop(grounds, seq));
    }

    private synchronized void add(GroundCache<?, ?> cache) {
        caches.add(cache);
        if (position >= 0) {
            cache.start(position);
        }
    }

    /** What is made of other things that are kept begins after a change only once all of them are without it. */
    private synchronized void each(long reached, Consumer<GroundCache<?, ?>> drop) {
        caches.forEach(drop);
        caches.forEach(cache -> cache.advance(reached));
        position = reached;
    }
}
