package org.terreau.web.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    }

    /** @param locale of the labels */
    static Diagram of(WorkflowTable table, java.util.Locale locale) {
        Map<Way, List<String>> ways = ways(table, locale);
        int left = side(ways, true);
        List<Box> boxes = new ArrayList<>();
        for (State state : table.workflow().states()) {
            boxes.add(new Box(
                    table.state(state.name()).in(locale),
                    left,
                    MARGIN + boxes.size() * ROW,
                    BOX_WIDTH,
                    BOX_HEIGHT,
                    state.end()));
        }
        List<Arrow> arrows = new ArrayList<>();
        int[] lanes = {0, 0};
        ways.forEach((way, labels) -> arrows.add(
                way.straight()
                        ? straight(boxes.get(way.from()), labels)
                        : around(boxes, way, labels, ++lanes[way.back() ? 1 : 0])));
        return new Diagram(
                left + BOX_WIDTH + side(ways, false),
                2 * MARGIN + (boxes.size() - 1) * ROW + BOX_HEIGHT,
                boxes,
                arrows);
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

    /** The room beside the column, for lines and for what is written at them. */
    private static int side(Map<Way, List<String>> ways, boolean left) {
        Map<Way, List<String>> here = ways.entrySet().stream()
                .filter(entry -> entry.getKey().back() == left)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        int longest = here.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        long lanes = here.keySet().stream().filter(way -> !way.straight()).count();
        return MARGIN + (int) lanes * LANE + longest * LETTER;
    }

    private static Arrow straight(Box from, List<String> labels) {
        String path = "M%d,%d V%d".formatted(from.middle(), from.y() + BOX_HEIGHT, from.y() + ROW - 2);
        int first = from.y() + BOX_HEIGHT + (ROW - BOX_HEIGHT) / 2 + 5 - (labels.size() - 1) * 9;
        return new Arrow(path, labels, from.middle() + 10, first, false);
    }

    private static Arrow around(List<Box> boxes, Way way, List<String> labels, int lane) {
        Box from = boxes.get(way.from());
        Box to = boxes.get(way.to());
        int sign = way.back() ? -1 : 1;
        int side = way.back() ? from.x() : from.x() + BOX_WIDTH;
        int far = side + sign * lane * LANE;
        int out = from.y() + (way.back() ? 15 : 33);
        int in = to.y() + (way.back() ? 33 : 15);
        String path = "M%d,%d H%d V%d H%d".formatted(side, out, far, in, side + sign * 2);
        return new Arrow(path, labels, far + sign * 8, (out + in) / 2 + 5 - (labels.size() - 1) * 9, way.back());
    }
}
