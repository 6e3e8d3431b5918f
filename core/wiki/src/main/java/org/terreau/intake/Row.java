package org.terreau.intake;

import java.util.List;
import java.util.Optional;
import org.terreau.spi.page.Slug;

/**
 * A row of an import.
 *
 * @param line where it begins in its file
 * @param title of its page, as far as it is known; may be empty
 * @param chosen whether it is to be made although it resembles what is there
 * @param page the key of the page that was made of it
 * @param slug the name that this page was given
 */
public record Row(
        long id,
        int line,
        List<String> cells,
        String title,
        RowState state,
        boolean chosen,
        List<Problem> problems,
        List<Resemblance> resembles,
        Optional<Long> page,
        Optional<Slug> slug) {

    /** What stands in a column; blank beyond the last one. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
