package org.terreau.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the recent changes: after so many of those of one moment. It names no row of the database, whose numbers
 * would tell how much there is that one may not read.
 *
 * @param at the moment of the last change that was seen
 * @param passed how many of that moment were seen
 */
public record ChangePosition(Instant at, int passed) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,18}Z)~([1-9]\\d{0,4})");

    public ChangePosition {
        if (passed < 1) {
            throw new IllegalArgumentException("A position is after a change, not before all of them");
        }
    }

    /** What {@link #toString} wrote; empty for anything else. */
    public static Optional<ChangePosition> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ChangePosition(Instant.parse(form.group(1)), Integer.parseInt(form.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The position after these changes, which were found after another one. */
    static ChangePosition after(List<RevisionSummary> changes, Optional<ChangePosition> earlier) {
        Instant last = changes.getLast().at();
        long same = changes.stream().filter(change -> change.at().equals(last)).count();
        int before = earlier.filter(position -> position.at.equals(last))
                .map(ChangePosition::passed)
                .orElse(0);
        return new ChangePosition(last, before + (int) same);
    }

    @Override
    public String toString() {
        return at + "~" + passed;
    }
}
