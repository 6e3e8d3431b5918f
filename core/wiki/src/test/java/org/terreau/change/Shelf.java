package org.terreau.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.terreau.spi.page.Slug;

/** A projection in memory: the texts of the pages, of which it can't take in those that say "poison". */
class Shelf implements Projector {

    private final Archive archive;
    private final Map<Slug, String> texts = new HashMap<>();
    private final List<Integer> batches = new ArrayList<>();
    private final Set<Slug> concerningOthers = new HashSet<>();
    private long position;
    private volatile boolean broken;
    private volatile boolean unreadable;
    private volatile String edition = "1";
    private volatile Consumer<List<Slug>> before = slugs -> {};

    Shelf(Archive archive) {
        this.archive = archive;
    }

    /** From now on nothing can be written, as on a full disk. */
    void breakDown() {
        broken = true;
    }

    void mend() {
        broken = false;
    }

    /** As a damaged file is, until it is emptied. */
    void damage() {
        unreadable = true;
    }

    /** Called with the pages before each batch, in the thread of the projection. */
    Shelf beforeEach(Consumer<List<Slug>> action) {
        before = action;
        return this;
    }

    synchronized Map<Slug, String> texts() {
        return Map.copyOf(texts);
    }

    /** Sizes of the batches that were taken in. */
    synchronized List<Integer> batches() {
        return List.copyOf(batches);
    }

    /** The pages whose changes were said to concern others. */
    synchronized Set<Slug> concerningOthers() {
        return Set.copyOf(concerningOthers);
    }

    /** Puts something where the projection would not have it. */
    synchronized void put(String slug, String text) {
        texts.put(new Slug(slug), text);
    }

    @Override
    public String name() {
        return "shelf";
    }

    /** From the next start on it is made by another vocabulary. */
    void reissue() {
        edition = "2";
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public synchronized long position() {
        if (unreadable) {
            throw new IllegalStateException("the shelf is damaged");
        }
        return position;
    }

    @Override
    public void apply(List<Change> changes) {
        write(changes.stream().map(Change::slug).toList(), Set.of());
        synchronized (this) {
            position = changes.getLast().seq();
            batches.add(changes.size());
            changes.stream().filter(Change::outward).map(Change::slug).forEach(concerningOthers::add);
        }
    }

    @Override
    public void refresh(List<Slug> pages, Function<Collection<Slug>, Set<Slug>> ahead) {
        write(pages, ahead.apply(pages));
    }

    private void write(List<Slug> slugs, Set<Slug> except) {
        before.accept(slugs);
        refuseWhenBroken();
        Map<Slug, String> read = new HashMap<>();
        for (Slug slug : slugs) {
            String text = archive.text(slug);
            if (text.contains("poison")) {
                throw new IllegalArgumentException("can't read " + text);
            }
            read.put(slug, text);
        }
        read.keySet().removeAll(except);
        synchronized (this) {
            texts.putAll(read);
        }
    }

    @Override
    public synchronized void leaveOut(Collection<Slug> pages, long reached) {
        refuseWhenBroken();
        texts.keySet().removeAll(pages);
        position = reached;
    }

    @Override
    public synchronized void sweep() {
        texts.keySet().retainAll(archive.texts().keySet());
    }

    @Override
    public synchronized void clear() {
        texts.clear();
        position = 0;
        broken = false;
        unreadable = false;
    }

    private void refuseWhenBroken() {
        if (broken) {
            throw new IllegalStateException("no space left");
        }
    }
}
