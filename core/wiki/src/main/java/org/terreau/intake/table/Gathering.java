package org.terreau.intake.table;

import java.util.ArrayList;
import java.util.List;
import org.terreau.file.TooLarge;

/** Gathers the rows of one file, within what is taken at once. The first row that says something names the columns. */
final class Gathering {

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 100_000;
    private static final long MOST_LETTERS = 40_000_000;

    private final Rows rows;
    private final List<String> heads = new ArrayList<>();
    private int count;
    private long letters;

    Gathering(Rows rows) {
        this.rows = rows;
    }

    /** One row of a table; the first one is that of the names. */
    void line(int line, List<String> cells) throws TooLarge {
        List<String> said = trimmed(cells);
        if (said.isEmpty()) {
            return;
        }
        if (heads.isEmpty()) {
            said.forEach(heads::add);
        } else {
            pass(line, said);
        }
    }

    /** One row of what has names already, which may have grown. */
    void element(int line, List<String> names, List<String> cells) throws TooLarge {
        for (int at = heads.size(); at < names.size(); at++) {
            heads.add(names.get(at));
        }
        checkColumns(heads.size());
        pass(line, trimmed(cells));
    }

    private void pass(int line, List<String> cells) throws TooLarge {
        checkColumns(cells.size());
        if (++count > MOST_ROWS) {
            throw new TooLarge("A file has at most " + MOST_ROWS + " rows here.");
        }
        while (heads.size() < cells.size()) {
            heads.add("");
        }
        rows.row(line, cells);
    }

    private List<String> trimmed(List<String> cells) throws TooLarge {
        List<String> said = new ArrayList<>();
        int last = 0;
        for (String cell : cells) {
            if (cell.length() > LONGEST_CELL) {
                throw new TooLarge("A cell has at most " + LONGEST_CELL + " characters here.");
            }
            String plain = cell.replace("\0", "").replace('\u00a0', ' ').strip();
            letters += plain.length();
            said.add(plain);
            last = plain.isEmpty() ? last : said.size();
        }
        if (letters > MOST_LETTERS) {
            throw new TooLarge("A file has at most " + MOST_LETTERS + " characters here.");
        }
        return List.copyOf(said.subList(0, last));
    }

    private static void checkColumns(int columns) throws TooLarge {
        if (columns > MOST_COLUMNS) {
            throw new TooLarge("A file has at most " + MOST_COLUMNS + " columns here.");
        }
    }

    /**
     * The names of the columns, those that say nothing by their letter.
     *
     * @throws UnreadableFile where there are no rows
     */
    List<String> heads() throws UnreadableFile {
        if (heads.isEmpty()) {
            throw new UnreadableFile("empty");
        }
        if (count == 0) {
            throw new UnreadableFile("headless");
        }
        List<String> named = new ArrayList<>();
        for (String head : heads) {
            String line = head.replaceAll("\\s+", " ");
            named.add(line.isEmpty() ? letter(named.size()) : line);
        }
        return List.copyOf(named);
    }

    /** As spreadsheets call columns: A to Z, then AA. */
    private static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
