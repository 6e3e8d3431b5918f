package org.terreau.history;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A line of a comparison.
 *
 * @param before its number in the earlier text, from 1; empty for an added line
 * @param after its number in the later text, from 1; empty for a removed line
 * @param runs its text; none for an empty line
 */
public record Line(Kind kind, OptionalInt before, OptionalInt after, List<Run> runs) implements Block {

    public enum Kind {
        UNCHANGED,
        REMOVED,
        ADDED,
        CHANGED
    }

    public Line {
        runs = List.copyOf(runs);
    }

    static Line unchanged(int before, int after, String text) {
        return new Line(Kind.UNCHANGED, number(before), number(after), whole(Run.Kind.SAME, text));
    }

    static Line removed(int before, String text) {
        return new Line(Kind.REMOVED, number(before), OptionalInt.empty(), whole(Run.Kind.REMOVED, text));
    }

    static Line added(int after, String text) {
        return new Line(Kind.ADDED, OptionalInt.empty(), number(after), whole(Run.Kind.ADDED, text));
    }

    static Line changed(int before, int after, List<Run> runs) {
        return new Line(Kind.CHANGED, number(before), number(after), runs);
    }

    /** The line as the earlier text has it; empty for an added line. */
    public String textBefore() {
        return textWithout(Run.Kind.ADDED);
    }

    /** The line as the later text has it; empty for a removed line. */
    public String textAfter() {
        return textWithout(Run.Kind.REMOVED);
    }

    private String textWithout(Run.Kind left) {
        return runs.stream().filter(run -> run.kind() != left).map(Run::text).collect(Collectors.joining());
    }

    private static OptionalInt number(int index) {
        return OptionalInt.of(index + 1);
    }

    private static List<Run> whole(Run.Kind kind, String text) {
        return text.isEmpty() ? List.of() : List.of(new Run(kind, text));
    }
}
