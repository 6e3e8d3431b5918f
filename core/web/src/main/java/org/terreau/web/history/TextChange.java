package org.terreau.web.history;

import java.util.ArrayList;
import java.util.List;
import org.terreau.history.Block;
import org.terreau.history.Fold;
import org.terreau.history.Line;
import org.terreau.history.TextComparison;

/**
 * What changed in a text, as it is shown: blank lines are left out, they would be empty paragraphs.
 *
 * @param blocks empty where nothing that can be seen changed
 * @param changed whether anything did, were it the blank lines
 */
public record TextChange(List<Block> blocks, boolean changed) {

    /** Unchanged lines around a change: a paragraph is one line, and a blank line stands before it. */
    private static final int CONTEXT = 2;

    public TextChange {
        blocks = List.copyOf(blocks);
    }

    public static TextChange between(String before, String after) {
        TextComparison comparison = TextComparison.of(before, after);
        List<Block> seen = seen(comparison.folded(CONTEXT).blocks());
        boolean visibly = seen.stream().anyMatch(TextChange::isChange);
        return new TextChange(visibly ? seen : List.of(), !comparison.same());
    }

    private static List<Block> seen(List<Block> blocks) {
        List<Block> seen = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Fold || block instanceof Line line && !isBlank(line)) {
                seen.add(block);
            }
        }
        return seen;
    }

    private static boolean isBlank(Line line) {
        return line.runs().stream().allMatch(run -> run.text().isBlank());
    }

    private static boolean isChange(Block block) {
        return block instanceof Line line && line.kind() != Line.Kind.UNCHANGED;
    }
}
