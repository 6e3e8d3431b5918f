package org.terreau.markup;

import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** What CommonMark's own elements lack for the page: ids for headings, words for those who listen. */
record Attributes(Outline outline, Words words) implements AttributeProvider {

    private static final String LABEL = "aria-label";
    private static final String BACK_REFERENCE = "data-footnote-backref-idx";

    @Override
    public void setAttributes(Node node, String element, Map<String, String> attributes) {
        switch (node) {
            case org.commonmark.node.Heading heading ->
                attributes.put("id", outline.byNode().get(heading).id());
            case TaskListItemMarker task -> attributes.put(LABEL, words.task(task.isChecked()));
            case FootnoteDefinition ignored -> footnote(element, attributes);
            default -> {}
        }
    }

    private void footnote(String element, Map<String, String> attributes) {
        if (element.equals("section")) {
            attributes.put(LABEL, words.footnotes());
        } else if (attributes.containsKey(BACK_REFERENCE)) {
            attributes.put(LABEL, words.backToText(attributes.get(BACK_REFERENCE)));
        }
    }
}
