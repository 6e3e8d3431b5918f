package org.terreau.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.terreau.change.Change;
import org.terreau.change.Projector;
import org.terreau.spi.page.Slug;

/** A projection that can't take in a page whose slug says so, until it is soothed. */
@ApplicationScoped
public class Touchy implements Projector {

    static final String POISON = "indigeste";

    private final Set<Slug> pages = ConcurrentHashMap.newKeySet();
    private volatile boolean soothed;
    private volatile long position;

    protected Touchy() {}

    void soothe() {
        soothed = true;
    }

    boolean has(Slug page) {
        return pages.contains(page);
    }

    @Override
    public String name() {
        return "touchy";
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void apply(List<Change> changes) {
        List<Slug> slugs = changes.stream().map(Change::slug).toList();
        if (!soothed && slugs.stream().anyMatch(slug -> slug.value().startsWith(POISON))) {
            throw new IllegalStateException("too much for me");
        }
        pages.addAll(slugs);
        position = changes.getLast().seq();
    }

    @Override
    public void leaveOut(Collection<Slug> some, long reached) {
        pages.removeAll(some);
        position = reached;
    }

    @Override
    public void clear() {
        pages.clear();
        position = 0;
    }
}
