package org.terreau.intake.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.terreau.file.TooLarge;

/** Reads CSV as spreadsheets of whatever country write it: letters and separator are found out. */
final class CsvTable {

    private static final int BEGINNING = 64 * 1024;
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');
    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?");

    private CsvTable() {}

    static void read(Path file, Gathering gathering) throws IOException {
        Encoding encoding = Encoding.of(file);
        try (BufferedReader reader = new BufferedReader(encoding.reader(file), 2 * BEGINNING)) {
            char separator = separator(reader);
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(false)
                    .setTrailingData(true)
                    .get();
            read(reader, format, gathering);
        }
    }

    private static void read(Reader reader, CSVFormat format, Gathering gathering) throws IOException {
        long line = 1;
        try (CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord cells = records.next();
                if (line > 1 || !saysSeparator(cells)) {
                    gathering.line((int) line, cells.toList());
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (TooLarge e) {
            throw e;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFile(e, "quotes", String.valueOf(line));
        }
    }

    /** A first line by which some spreadsheets tell one another the separator. */
    private static boolean saysSeparator(CSVRecord cells) {
        return cells.size() <= 2 && cells.get(0).startsWith("sep=");
    }

    /** The one that the first line has most often, outside of quotation marks. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(BEGINNING + 1);
        char[] beginning = new char[BEGINNING];
        int read = Math.max(0, reader.read(beginning));
        reader.reset();
        String first = firstLine(new String(beginning, 0, read).stripLeading());
        var said = SAID.matcher(first.strip());
        if (said.matches()) {
            return said.group(1).charAt(0);
        }
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = outside(first, separator);
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    private static String firstLine(String text) {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            quoted ^= letter == '"';
            if (!quoted && (letter == '\n' || letter == '\r')) {
                return text.substring(0, at);
            }
        }
        return text;
    }

    private static long outside(String line, char separator) {
        boolean quoted = false;
        long count = 0;
        for (int at = 0; at < line.length(); at++) {
            quoted ^= line.charAt(at) == '"';
            count += !quoted && line.charAt(at) == separator ? 1 : 0;
        }
        return count;
    }
}
