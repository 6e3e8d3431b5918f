package org.terreau.spi.workflow;

/** A condition on a transition, besides who may make it: three notes are in, all have signed. */
public interface Guard {

    /** In lower-case letters and hyphens. Its message says what is missing: {@code <plugin>.guard.<Type>.<name>}. */
    String name();

    /** Whether the page meets the condition. It only looks. */
    boolean met(Situation situation);
}
