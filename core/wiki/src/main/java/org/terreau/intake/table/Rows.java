package org.terreau.intake.table;

import java.util.List;

/** Takes rows as they are read. */
@FunctionalInterface
public interface Rows {

    /**
     * @param line where the row begins in its file, from 1; for JSON, which element it is
     * @param cells in the order of the columns, without blanks around; those after the last that says something are left
     *     out
     */
    void row(int line, List<String> cells);
}
