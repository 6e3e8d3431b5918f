package org.terreau.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Walks a parsed text without recursion. */
final class Tree {

    /** Deeper than any text that makes sense; shallow enough for whoever recurses over it. */
    static final int DEEPEST = 100;

    private Tree() {}

    /** All nodes under this one, each before its children. Taken once: the tree may be changed meanwhile. */
    static List<Node> under(Node root) {
        List<Node> nodes = new ArrayList<>();
        for (Node node = root.getFirstChild(); node != null; node = following(node, root, node.getFirstChild())) {
            nodes.add(node);
        }
        return nodes;
    }

    static <T extends Node> Stream<T> under(Node root, Class<T> kind) {
        return under(root).stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Replaces what lies too deep by its text. */
    static Node shallow(Node root) {
        int depth = 1;
        Node node = root.getFirstChild();
        while (node != null) {
            if (depth >= DEEPEST && node.getFirstChild() != null) {
                keepTextOnly(node);
            }
            Node down = node.getFirstChild();
            depth += down != null ? 1 : 0;
            while (down == null && !node.equals(root) && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = down != null ? down : node.equals(root) ? null : node.getNext();
        }
        return root;
    }

    /** Puts the children of a node in its place. */
    static void unwrap(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
        node.unlink();
    }

    /** The text of a node that is neither a container nor something of ours; empty for any other. */
    static String literal(Node node) {
        return switch (node) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case SoftLineBreak ignored -> " ";
            case HardLineBreak ignored -> " ";
            default -> "";
        };
    }

    private static void keepTextOnly(Node node) {
        StringBuilder text = new StringBuilder();
        under(node).forEach(each -> text.append(literal(each)));
        while (node.getFirstChild() != null) {
            node.getFirstChild().unlink();
        }
        node.appendChild(new Text(text.toString()));
    }

    private static Node following(Node node, Node root, Node down) {
        if (down != null) {
            return down;
        }
        Node from = node;
        while (!from.equals(root) && from.getNext() == null) {
            from = from.getParent();
        }
        return from.equals(root) ? null : from.getNext();
    }
}
