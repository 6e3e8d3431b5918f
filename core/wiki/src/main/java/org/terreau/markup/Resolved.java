package org.terreau.markup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;

/** The wiki links of one body with where they lead. */
record Resolved(List<WikiLink> links, Map<WikiLink, Target> targets, LinkTargets names) {

    static Resolved in(Node document, LinkTargets targets) {
        List<WikiLink> links = linksIn(document);
        return new Resolved(links, links.isEmpty() ? Map.of() : targets.resolve(links), targets);
    }

    private static List<WikiLink> linksIn(Node document) {
        Set<WikiLink> links = new LinkedHashSet<>();
        Tree.under(document, WikiLinkNode.class).forEach(node -> links.add(node.link()));
        return List.copyOf(links);
    }

    Optional<Target> target(WikiLink link) {
        return Optional.ofNullable(targets.get(link));
    }

    /** What the reader sees: the label, else the page's title, else what was typed. */
    String text(WikiLink link) {
        return link.label()
                .or(() -> target(link).filter(Target::exists).map(Target::title).filter(title -> !title.isBlank()))
                .orElseGet(link::target);
    }

    /** The text of a node and of all under it. */
    String textOf(Node root) {
        StringBuilder text = new StringBuilder();
        for (Node node : Tree.under(root)) {
            text.append(node instanceof WikiLinkNode link ? text(link.link()) : Tree.literal(node));
        }
        return text.toString().strip();
    }
}
