package org.terreau.workflow;

import java.util.Map;
import org.terreau.shape.Localized;
import org.terreau.spi.workflow.Workflow;

/**
 * A workflow, and what people call its parts.
 *
 * @param plugin that brings it
 * @param words by {@code state.draft}, {@code transition.publish}, {@code guard.complete}: each part has its own
 */
public record WorkflowTable(String plugin, Workflow workflow, Map<String, Localized> words) {

    public WorkflowTable {
        words = Map.copyOf(words);
    }

    public String type() {
        return workflow.type();
    }

    /** What a state is called; its name itself where the table has it no more. */
    public Localized state(String name) {
        return words.getOrDefault("state." + name, Localized.same(name));
    }

    /** What the button of a transition says. */
    public Localized transition(String name) {
        return words.getOrDefault("transition." + name, Localized.same(name));
    }

    /** What is missing where a guard is not met. */
    public Localized guard(String name) {
        return words.getOrDefault("guard." + name, Localized.same(name));
    }
}
