package org.terreau.intake;

import java.time.Instant;
import java.util.List;
import org.terreau.intake.table.Format;
import org.terreau.spi.access.Account;

/**
 * An import: pages of a type, made from the rows of a file.
 *
 * @param ownerId who sent the file
 * @param acting in whose name work is done now
 * @param file the key of what was sent, among the files that are kept
 * @param heads the names of the columns
 * @param exchangeable how many rows have a place that is outside of France, and would be within it were latitude and
 *     longitude exchanged
 */
public record Intake(
        long id,
        String type,
        String ownerId,
        Account acting,
        long file,
        String fileName,
        Format format,
        List<String> heads,
        Plan plan,
        Stage stage,
        int exchangeable,
        Instant at,
        Instant changedAt) {

    public Intake {
        heads = List.copyOf(heads);
    }
}
