package org.terreau.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/**
 * The headings of one body as the page shows them: beginning at level 2, since the page's title is level 1, and each
 * with an id of its own.
 */
record Outline(List<Heading> headings, Map<Node, Heading> byNode) {

    private static final int FIRST = 2;
    private static final int LAST = 6;

    /** Shifts the levels in the document itself. */
    static Outline of(Node document, Resolved resolved) {
        List<org.commonmark.node.Heading> nodes =
                Tree.under(document, org.commonmark.node.Heading.class).toList();
        int shift = FIRST
                - nodes.stream()
                        .mapToInt(org.commonmark.node.Heading::getLevel)
                        .min()
                        .orElse(FIRST);
        Map<Node, Heading> byNode = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        nodes.forEach(node -> {
            node.setLevel(Math.min(LAST, node.getLevel() + shift));
            String text = resolved.textOf(node);
            byNode.put(node, new Heading(node.getLevel(), free(Heading.idOf(text), taken), text));
        });
        return new Outline(nodes.stream().map(byNode::get).toList(), byNode);
    }

    /** Remembers the number that each id has come to: a thousand equal headings are not counted through each time. */
    private static String free(String id, Map<String, Integer> taken) {
        String free = id;
        int number = taken.getOrDefault(id, 0);
        while (taken.containsKey(free)) {
            number++;
            free = id + "-" + (number + 1);
        }
        taken.put(id, number);
        taken.putIfAbsent(free, 0);
        return free;
    }
}
