package org.terreau.spi.workflow;

/**
 * What follows from a transition, in the same transaction: it happens with the transition or not at all. What reaches
 * beyond the database (a mail) is put into an outbox.
 */
@FunctionalInterface
public interface Effect {

    /** @param situation as it was before the transition */
    void happen(Situation situation);
}
