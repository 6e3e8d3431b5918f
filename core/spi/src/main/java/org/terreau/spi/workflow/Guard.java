package org.terreau.spi.workflow;

import java.util.function.Predicate;

/** A condition on a transition, besides who may make it: three notes are in, all have signed. */
public interface Guard {

    /** In lower-case letters and hyphens. Its message says what is missing: {@code <plugin>.guard.<Type>.<name>}. */
    String name();

    /** Whether the page meets the condition. It only looks. */
    boolean met(Situation situation);

    static Guard of(String name, Predicate<Situation> condition) {
        return new Condition(name, condition);
    }

    /** A guard made of a name and a condition. */
    record Condition(String name, Predicate<Situation> condition) implements Guard {

        public Condition {
            if (!name.matches("[a-z]+(-[a-z]+)*")) {
                throw new IllegalArgumentException("A guard is called in words joined by hyphens, not: " + name);
            }
        }

        @Override
        public boolean met(Situation situation) {
            return condition.test(situation);
        }
    }
}
