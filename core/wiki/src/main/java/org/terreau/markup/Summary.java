package org.terreau.markup;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The beginning of a text, for descriptions and lists. */
final class Summary {

    /** In characters. */
    static final int LONGEST = 300;

    private Summary() {}

    static String of(Node document, Resolved resolved) {
        StringBuilder text = new StringBuilder();
        for (Node node : Tree.under(document)) {
            if (text.length() > LONGEST) {
                break;
            }
            if (node instanceof Paragraph && !(node.getParent() instanceof FootnoteDefinition)) {
                text.append(text.isEmpty() ? "" : " ").append(resolved.textOf(node));
            }
        }
        return cut(text.toString().strip());
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST - 1);
        int end = space > LONGEST / 2 ? space : LONGEST - 1;
        int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole).stripTrailing() + "…";
    }
}
