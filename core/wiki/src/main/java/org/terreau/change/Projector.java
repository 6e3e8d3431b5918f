package org.terreau.change;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.terreau.spi.page.Slug;

/**
 * Something made from the pages by reading the change log: an RDF store, a full-text index. It keeps its own position,
 * with its data and never ahead of them, so that no change is missed. After a kill it may be told some once more, which
 * alter nothing then.
 *
 * <p>Its methods are called by one thread at a time. What {@link #apply} or {@link #refresh} throws is tried again, then
 * searched by halves for the page that is the cause; that page is {@linkplain #leaveOut left out}, with its error told,
 * and the others go on. What {@link #leaveOut} or {@link #position} throws is held to be the projector's own trouble.
 */
public interface Projector {

    /** A name for people and logs, such as {@code public-rdf}. */
    String name();

    /**
     * The number of the last change that is in this projection; 0 when it is empty. Where it can't be read, the
     * projection is {@linkplain #clear emptied} and made anew.
     */
    long position();

    /**
     * Brings what these changes touch to the state that the database has now, in one transaction, and the position to the
     * last of them.
     *
     * @param changes in the order of the log, at least one
     */
    void apply(List<Change> changes);

    /**
     * Takes these pages out, whatever they are, and sets the position, in one transaction. Without pages it only sets
     * the position.
     */
    void leaveOut(Collection<Slug> pages, long position);

    /**
     * Brings these pages to the state that the database has now, changed or not, in one transaction that leaves the
     * position where it is. A {@linkplain Projections#rebuild rebuild} is made of this, page after page, while readers go
     * on and between changes from the log.
     *
     * @param ahead to be asked about pages once they are read: those of them that changed later than the position. Their
     *     change is still to come; who applies changes by comparing with what was there leaves them as they are till then.
     */
    default void refresh(List<Slug> pages, Function<Collection<Slug>, Set<Slug>> ahead) {
        long stands = position();
        apply(pages.stream().map(slug -> new Change(stands, slug, 0)).toList());
    }

    /** Called at the end of a rebuild: takes out what belongs to no page that there is. */
    default void sweep() {}

    /**
     * Empties the projection, whatever state it is in, and sets its position to 0. It is made anew from the pages
     * afterwards.
     */
    void clear();

    /**
     * A digest of what it is made by besides the pages, at most 64 characters: with other types, or other shapes, the
     * same pages say something else. Where it is another one than the last time, the projection is made anew in place.
     */
    default String edition() {
        return "";
    }

    /** Bytes of its files; 0 where it has none. */
    default long size() {
        return 0;
    }

    /**
     * Whether it lives in the memory of this process only: it begins empty at the end of the log, is never read for its
     * position, and a rebuild only {@linkplain #clear empties} it.
     */
    default boolean fleeting() {
        return false;
    }
}
