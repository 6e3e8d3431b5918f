package org.terreau.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/** Reads the rows of a file, which tells by its content, not by its name, what it is. */
public final class TableFile {

    private static final String ZIP = "504b0304";
    private static final String OLD_SPREADSHEET = "d0cf11e0";
    private static final String PDF = "25504446";
    private static final int BEGINNING = 64;

    private TableFile() {}

    /** @param heads the names of the columns */
    public record Read(Format format, List<String> heads) {}

    /**
     * @throws UnreadableFile where no rows can be found
     * @throws org.terreau.file.TooLarge where there is more than is taken
     */
    public static Read read(Path file, Rows rows) throws IOException {
        Gathering gathering = new Gathering(rows);
        Format format = format(file);
        switch (format) {
            case CSV -> CsvTable.read(file, gathering);
            case XLSX -> XlsxTable.read(file, gathering);
            case ODS -> OdsTable.read(file, gathering);
            case JSON -> JsonElements.read(file, gathering);
        }
        return new Read(format, gathering.heads());
    }

    private static Format format(Path file) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(BEGINNING);
        }
        String magic = HexFormat.of().formatHex(beginning, 0, Math.min(4, beginning.length));
        return switch (magic) {
            case "" -> throw new UnreadableFile("empty");
            case ZIP -> spreadsheet(file);
            case OLD_SPREADSHEET -> throw new UnreadableFile("old-spreadsheet");
            case PDF -> throw new UnreadableFile("unknown");
            default -> isJson(beginning) ? Format.JSON : Format.CSV;
        };
    }

    private static Format spreadsheet(Path file) throws IOException {
        Unpacking.check(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Format.XLSX;
            }
            if (zip.getEntry(OdsTable.CONTENT) != null) {
                return Format.ODS;
            }
        }
        throw new UnreadableFile("unknown");
    }

    private static boolean isJson(byte[] beginning) {
        for (byte octet : beginning) {
            // Blanks, and the mark of UTF-8.
            if (octet != ' ' && octet != '\n' && octet != '\r' && octet != '\t' && octet >= 0) {
                return octet == '{' || octet == '[';
            }
        }
        return false;
    }
}
