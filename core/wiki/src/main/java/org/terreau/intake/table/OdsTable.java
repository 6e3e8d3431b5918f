package org.terreau.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the first sheet of an ODS spreadsheet, row by row: of a formula, the value that was saved with it. Cells and rows
 * that are said once for many are repeated, within what is taken; those at the end that say nothing are not.
 */
final class OdsTable {

    static final String CONTENT = "content.xml";

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final XMLStreamReader xml;
    private final Gathering gathering;
    private int line = 1;

    private OdsTable(XMLStreamReader xml, Gathering gathering) {
        this.xml = xml;
        this.gathering = gathering;
    }

    static void read(Path file, Gathering gathering) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(CONTENT))) {
            // The one of the JDK: what it accepts is known. Nothing outside of the file is ever read.
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            new OdsTable(factory.createXMLStreamReader(in), gathering).sheet();
        } catch (XMLStreamException e) {
            throw new UnreadableFile(e, "spreadsheet");
        }
    }

    private void sheet() throws XMLStreamException, IOException {
        boolean within = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && is(TABLE, "table")) {
                within = true;
            } else if (event == XMLStreamConstants.START_ELEMENT && within && is(TABLE, "table-row")) {
                row();
            } else if (event == XMLStreamConstants.END_ELEMENT && within && is(TABLE, "table")) {
                return;
            }
        }
    }

    private void row() throws XMLStreamException, IOException {
        int times = times("number-rows-repeated");
        List<String> cells = new ArrayList<>();
        // What stands after the last cell that says something is not written out: it is often a thousand times nothing.
        int blanks = 0;
        while (!ends("table-row")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && (is(TABLE, "table-cell") || is(TABLE, "covered-table-cell"))) {
                int repeated = times("number-columns-repeated");
                String text = cell();
                if (text.isEmpty()) {
                    blanks += repeated;
                } else {
                    add(cells, "", blanks);
                    add(cells, text, repeated);
                    blanks = 0;
                }
            }
        }
        for (int time = 0; time < times && !cells.isEmpty(); time++) {
            gathering.line(line + time, cells);
        }
        line += times;
    }

    /** One more than is taken is enough to be refused. */
    private static void add(List<String> cells, String text, int times) {
        for (int time = 0; time < times && cells.size() <= Gathering.MOST_COLUMNS; time++) {
            cells.add(text);
        }
    }

    private boolean ends(String element) throws XMLStreamException {
        xml.next();
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT && is(TABLE, element);
    }

    private String cell() throws XMLStreamException {
        Optional<String> value = value();
        StringBuilder text = new StringBuilder();
        int deep = 1;
        while (deep > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (is(OFFICE, "annotation")) {
                    skip();
                } else {
                    deep++;
                    began(text);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                deep--;
            } else if (event == XMLStreamConstants.CHARACTERS && deep > 1 && text.length() <= Gathering.LONGEST_CELL) {
                text.append(xml.getText());
            }
        }
        return value.orElseGet(text::toString);
    }

    /** Paragraphs are lines; blanks, tabs and ends of lines have elements of their own. */
    private void began(StringBuilder text) {
        if (is(TEXT, "p") && !text.isEmpty() || is(TEXT, "line-break")) {
            text.append('\n');
        } else if (is(TEXT, "s") || is(TEXT, "tab")) {
            text.append(' ');
        }
    }

    private void skip() throws XMLStreamException {
        for (int deep = 1; deep > 0; ) {
            int event = xml.next();
            deep += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The value behind what is shown, of what isn't text. */
    private Optional<String> value() {
        String type =
                Optional.ofNullable(xml.getAttributeValue(OFFICE, "value-type")).orElse("");
        return switch (type) {
            case "float", "currency", "percentage" -> Optional.ofNullable(xml.getAttributeValue(OFFICE, "value"));
            case "date" -> Optional.ofNullable(xml.getAttributeValue(OFFICE, "date-value"));
            case "boolean" -> Optional.ofNullable(xml.getAttributeValue(OFFICE, "boolean-value"));
            default -> Optional.empty();
        };
    }

    private int times(String attribute) throws UnreadableFile {
        String said =
                Optional.ofNullable(xml.getAttributeValue(TABLE, attribute)).orElse("1");
        if (!said.matches("[0-9]{1,9}")) {
            throw new UnreadableFile("spreadsheet");
        }
        return Integer.parseInt(said);
    }

    private boolean is(String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }
}
