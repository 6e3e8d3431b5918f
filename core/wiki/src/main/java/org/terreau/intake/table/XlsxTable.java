package org.terreau.intake.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.terreau.file.TooLarge;

/** Reads the first sheet of an XLSX spreadsheet, row by row: of a formula, the value that was saved with it. */
final class XlsxTable {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern OF_DATES = Pattern.compile("[ymdYMDjJaA]");
    private static final double LATEST_DAY = 2_958_465;

    private XlsxTable() {}

    static void read(Path file, Gathering gathering) throws IOException {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles(file), false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            LocalDate epoch = workbook.isDate1904() ? EPOCH_1904 : EPOCH;
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                gathering.line(row.getRowNum(), texts(row, epoch));
            }
        } catch (TooLarge | UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(e, "spreadsheet");
        }
    }

    /** Without styles no cell says that it is a date: what programs write often has none. */
    private static boolean hasStyles(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    private static List<String> texts(Row row, LocalDate epoch) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(row.getOptionalCell(column).map(cell -> text(cell, epoch)).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell, LocalDate epoch) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case STRING -> cell.getText();
            case BOOLEAN -> cell.asBoolean() ? "true" : "false";
            case NUMBER -> number(cell, raw, epoch);
            case FORMULA -> raw == null ? "" : number(cell, raw, epoch);
            case EMPTY, ERROR -> "";
        };
    }

    private static String number(Cell cell, String raw, LocalDate epoch) {
        try {
            BigDecimal number = new BigDecimal(raw);
            return isDate(cell) ? date(number, epoch) : plain(number);
        } catch (NumberFormatException text) {
            return raw;
        }
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && cell.getType() != CellType.STRING
                && OF_DATES.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }

    private static String date(BigDecimal days, LocalDate epoch) {
        double value = days.doubleValue();
        if (value < 0 || value > LATEST_DAY) {
            return plain(days);
        }
        LocalDateTime at = epoch.plusDays((long) value).atTime(LocalTime.MIDNIGHT);
        long seconds = Math.round((value - Math.floor(value)) * 86_400);
        return seconds == 0
                ? at.toLocalDate().toString()
                : at.plusSeconds(seconds).toString();
    }

    /** Without an exponent, and without what the binary fractions of spreadsheets add after fifteen digits. */
    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(new java.math.MathContext(15));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
