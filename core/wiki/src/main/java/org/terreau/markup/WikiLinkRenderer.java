package org.terreau.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes a wiki link as HTML, told apart by class: {@code wiki} where the page exists, {@code missing} where not. */
final class WikiLinkRenderer implements NodeRenderer {

    private static final String BETWEEN = " – ";

    private final Resolved resolved;
    private final Words words;
    private final HtmlWriter html;

    WikiLinkRenderer(Resolved resolved, Words words, HtmlWriter html) {
        this.resolved = resolved;
        this.words = words;
        this.html = html;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(WikiLinkNode.class);
    }

    @Override
    public void render(Node node) {
        WikiLink link = ((WikiLinkNode) node).link();
        Optional<Target> target = resolved.target(link);
        target.ifPresent(found -> html.tag("a", attributes(link, found)));
        html.text(resolved.text(link));
        target.ifPresent(found -> html.tag("/a"));
    }

    private Map<String, String> attributes(WikiLink link, Target target) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", target.exists() ? "wiki" : "missing");
        attributes.put("href", address(link, target));
        link.property().ifPresent(property -> attributes.put("data-property", property));
        String title = title(link, target);
        if (!title.isBlank() && !title.equals(resolved.text(link))) {
            attributes.put("title", title);
        }
        return attributes;
    }

    private static String address(WikiLink link, Target target) {
        return target.address()
                + link.heading()
                        .filter(heading -> target.exists())
                        .map(heading -> "#" + (heading.startsWith(Heading.PREFIX) ? heading : Heading.idOf(heading)))
                        .orElse("");
    }

    private String title(WikiLink link, Target target) {
        String page = target.exists() ? target.title() : words.missingPage();
        return link.property()
                .map(property -> resolved.names().nameOf(property) + BETWEEN + page)
                .orElse(page);
    }
}
