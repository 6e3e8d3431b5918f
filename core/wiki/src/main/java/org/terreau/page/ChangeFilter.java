package org.terreau.page;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which changes are asked for; what is empty leaves all of them.
 *
 * @param type of page
 * @param author identifier of the account of who made them
 * @param lang of the revision
 * @param from the first moment
 * @param until the moment before which they were made
 * @param latest whether only the change that made a page what it is now
 */
public record ChangeFilter(
        Optional<String> type,
        Optional<String> author,
        Optional<Act> act,
        Optional<String> lang,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean latest) {

    private static final ChangeFilter ALL = new ChangeFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    public ChangeFilter {
        Objects.requireNonNull(type, "a filter leaves open what it doesn't ask for");
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("A period ends after it begins");
        }
    }

    public static ChangeFilter all() {
        return ALL;
    }

    /** The change that made each page what it is now. */
    public static ChangeFilter latestOfEach() {
        return new ChangeFilter(ALL.type, ALL.author, ALL.act, ALL.lang, ALL.from, ALL.until, true);
    }
}
