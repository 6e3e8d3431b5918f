package org.terreau.markup;

import org.commonmark.node.CustomNode;

/** A wiki link in the parsed text. It has no children: its label is plain text. */
final class WikiLinkNode extends CustomNode {

    private final WikiLink link;

    WikiLinkNode(WikiLink link) {
        this.link = link;
    }

    WikiLink link() {
        return link;
    }
}
