package org.terreau.shape;

import java.util.List;

/** The vocabulary's shapes contradict themselves or can't become a form; says every place where. */
public final class ContradictoryShapes extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ContradictoryShapes(List<String> problems) {
        super("The shapes can't be used:\n- " + String.join("\n- ", problems));
    }
}
