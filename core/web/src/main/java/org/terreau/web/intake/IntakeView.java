package org.terreau.web.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.terreau.intake.Intake;
import org.terreau.intake.Problem;
import org.terreau.intake.Row;
import org.terreau.intake.RowState;
import org.terreau.intake.Stage;
import org.terreau.web.view.Frame;

/**
 * An import whose columns are matched: how its rows stand.
 *
 * @param counts how many rows stand how
 * @param chosen how many of those that resemble something are to be made
 * @param lists rows of some states, each list from where the reader is
 */
public record IntakeView(
        Frame.Entry type, Intake intake, Map<RowState, Long> counts, long chosen, Map<RowState, Listed> lists) {

    private static final int LONGEST_VALUE = 60;

    /** Which rows are shown at each stage. */
    private static final Map<Stage, Set<RowState>> SHOWN = Map.of(
            Stage.CHECKED, EnumSet.of(RowState.BAD, RowState.ALIKE),
            Stage.MADE, EnumSet.of(RowState.REFUSED, RowState.BAD, RowState.MADE),
            Stage.UNDONE, EnumSet.of(RowState.KEPT));

    /** @param next after which line the list goes on; empty where it ends */
    public record Listed(List<Row> rows, OptionalInt next) {}

    static Set<RowState> shownAt(Stage stage) {
        return SHOWN.getOrDefault(stage, Set.of());
    }

    public String address() {
        return "/types/" + type.name() + "/import/" + intake.id();
    }

    public long count(RowState state) {
        return counts.getOrDefault(state, 0L);
    }

    public boolean has(RowState state) {
        return lists.containsKey(state) && count(state) > 0;
    }

    public Listed list(RowState state) {
        return lists.get(state);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many rows the work under way is about. */
    public long work() {
        return switch (intake.stage()) {
            case MAKING -> done() + count(RowState.GOOD) + chosen;
            case UNDOING -> done() + count(RowState.MADE);
            default -> total();
        };
    }

    /** How many of these are done. */
    public long done() {
        return switch (intake.stage()) {
            case CHECKING -> total() - count(RowState.READ);
            case MAKING -> count(RowState.MADE) + count(RowState.REFUSED);
            case UNDOING -> count(RowState.UNDONE) + count(RowState.KEPT);
            default -> total();
        };
    }

    /** The name of the stage in texts. */
    public String word() {
        return intake.stage().name().toLowerCase(Locale.ROOT);
    }

    /** What stands in the cell, cut where it is long; blank where the sentence has it already. */
    public String value(Problem problem, Locale locale) {
        String value = problem.value();
        if (problem.text().in(locale).contains(value)) {
            return "";
        }
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }
}
