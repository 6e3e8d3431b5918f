package org.terreau.change;

import java.util.List;

/**
 * Something made from the pages by reading the change log: an RDF store, a full-text index. It remembers its own
 * position, in the same transaction as its data, so that each change counts exactly once.
 */
public interface Projector {

    /** A name for people and logs, such as {@code public-rdf}. */
    String name();

    /** The number of the last change that is in this projection; 0 when it is empty. */
    long position();

    /**
     * Brings what these changes touch to the state that the database has now, and the position to the last of them, in
     * one transaction.
     *
     * @param changes in the order of the log, at least one
     */
    void apply(List<Change> changes);

    /** Empties the projection and sets its position to 0, so that it is made anew from the log. */
    void clear();
}
