package org.terreau.web.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terreau.spi.workflow.State;
import org.terreau.spi.workflow.Transition;
import org.terreau.spi.workflow.Workflow;
import org.terreau.workflow.WorkflowTable;

/**
 * A workflow as a drawing: its states in a column, what leads on at the right of it, what leads back at the left. In
 * pixels.
 */
public record Diagram(int width, int height, List<Box> boxes, List<Arrow> arrows) {

    private static final int BOX_WIDTH = 190;
    private static final int BOX_HEIGHT = 48;
    private static final int ROW = 116;
    private static final int LANE = 30;
    private static final int LETTER = 8;
    private static final int MARGIN = 8;

    /** A state. */
    public record Box(String label, int x, int y, int width, int height, boolean end) {

        public int middle() {
            return x + width / 2;
        }

        public int baseline() {
            return y + height / 2 + 5;
        }
    }

    /**
     * The transitions from one state to another.
     *
     * @param path of the line
     * @param labels one a line, the first beginning at {@code x}, {@code y}
     * @param toLeft whether the labels end there
     */
    public record Arrow(String path, List<String> labels, int x, int y, boolean toLeft) {}

    private record Way(int from, int to) {

        boolean straight() {
            return to == from + 1;
        }

        boolean back() {
            return to < from;
        }

        int length() {
            return Math.abs(to - from);
        }
    }

    /** @param locale of the labels */
    static Diagram of(WorkflowTable table, java.util.Locale locale) {
        Map<Way, List<String>> ways = ways(table, locale);
        int left = side(ways, true);
        List<Box> boxes = new ArrayList<>();
        for (State state : table.workflow().states()) {
            String label = table.state(state.name()).in(locale);
            int top = MARGIN + boxes.size() * ROW;
            boxes.add(new Box(label, left, top, BOX_WIDTH, BOX_HEIGHT, state.end()));
        }
        return new Diagram(
                left + BOX_WIDTH + side(ways, false),
                2 * MARGIN + (boxes.size() - 1) * ROW + BOX_HEIGHT,
                boxes,
                arrows(ways, boxes));
    }

    /** Those that go around are the further outside the longer they are, so that they don't cross. */
    private static List<Arrow> arrows(Map<Way, List<String>> ways, List<Box> boxes) {
        List<Arrow> arrows = new ArrayList<>();
        int[] reached = {room(ways), 0};
        ways.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().length()))
                .forEach(entry -> {
                    Way way = entry.getKey();
                    if (way.straight()) {
                        arrows.add(straight(boxes.get(way.from()), entry.getValue()));
                    } else {
                        int side = way.back() ? 1 : 0;
                        reached[side] += LANE;
                        arrows.add(around(boxes, way, entry.getValue(), reached[side]));
                        reached[side] += width(entry.getValue());
                    }
                });
        return arrows;
    }

    private static Map<Way, List<String>> ways(WorkflowTable table, java.util.Locale locale) {
        Workflow workflow = table.workflow();
        List<String> names = workflow.states().stream().map(State::name).toList();
        Map<Way, List<String>> ways = new LinkedHashMap<>();
        for (Transition transition : workflow.transitions()) {
            for (String from : transition.from()) {
                ways.computeIfAbsent(
                                new Way(names.indexOf(from), names.indexOf(transition.to())), way -> new ArrayList<>())
                        .add(table.transition(transition.name()).in(locale));
            }
        }
        return ways;
    }

    /** The room at the right of the column for what is written at the lines within it. */
    private static int room(Map<Way, List<String>> ways) {
        return ways.entrySet().stream()
                .filter(entry -> entry.getKey().straight())
                .mapToInt(entry -> width(entry.getValue()) - BOX_WIDTH / 2)
                .reduce(0, Math::max);
    }

    /** The room beside the column: each line is beyond what is written at the one before it. */
    private static int side(Map<Way, List<String>> ways, boolean left) {
        return ways.entrySet().stream()
                .filter(entry -> !entry.getKey().straight() && entry.getKey().back() == left)
                .mapToInt(entry -> LANE + width(entry.getValue()))
                .reduce(MARGIN + (left ? 0 : room(ways)), Integer::sum);
    }

    private static int width(List<String> labels) {
        return MARGIN + LETTER * labels.stream().mapToInt(String::length).max().orElse(0);
    }

    private static Arrow straight(Box from, List<String> labels) {
        String path = "M%d,%d V%d".formatted(from.middle(), from.y() + BOX_HEIGHT, from.y() + ROW - 2);
        int first = from.y() + BOX_HEIGHT + (ROW - BOX_HEIGHT) / 2 + 5 - (labels.size() - 1) * 9;
        return new Arrow(path, labels, from.middle() + 10, first, false);
    }

    private static Arrow around(List<Box> boxes, Way way, List<String> labels, int beside) {
        Box from = boxes.get(way.from());
        Box to = boxes.get(way.to());
        int sign = way.back() ? -1 : 1;
        int side = way.back() ? from.x() : from.x() + BOX_WIDTH;
        int far = side + sign * beside;
        int out = from.y() + (way.back() ? 15 : 33);
        int in = to.y() + (way.back() ? 33 : 15);
        String path = "M%d,%d H%d V%d H%d".formatted(side, out, far, in, side + sign * 2);
        return new Arrow(path, labels, far + sign * 8, (out + in) / 2 + 5 - (labels.size() - 1) * 9, way.back());
    }
}
