package org.terreau.web.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terreau.address.Base;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.search.Hit;
import org.terreau.shape.Facts;
import org.terreau.shape.Fields;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;

/** Lists as CSV: read back as they were, run by no spreadsheet. */
class CsvListTest {

    private static final Base BASE = Base.of("https://example.org/");
    private static final Instant NOON = Instant.parse("2026-05-31T12:00:00Z");
    private static final Author ANNE = new Author("a", "Anne");

    private static ListRow row(String title, Map<String, List<Facts.Value>> facts) {
        Page page = new Page(
                new Slug("rosiers"),
                "Garden",
                Optional.empty(),
                "rosiers",
                new Content(title, "fr", Fields.none(), ""),
                1,
                Tokens.PUBLIC,
                Tokens.COMMUNITY,
                ANNE,
                ANNE,
                NOON,
                NOON,
                false);
        return new ListRow(page, facts, Set.of(), Map.of(), Optional.of(new Hit.Coordinates(-0.00001, 2.5)));
    }

    private static Facts.Value text(String text) {
        return new Facts.Value.Text(text, Optional.empty());
    }

    private static String written(boolean labelled, ListRow... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<ListColumn> columns = Columns.possible(Gardens.SHAPE).stream()
                .filter(property -> List.of("description", "kind").contains(property.key()))
                .map(property -> (ListColumn) new ListColumn.Field(property))
                .toList();
        List<String> headings =
                List.of("id", "name", "page", "latitude", "longitude", "updatedAt", "description", "kind");
        CsvList csv = new CsvList(columns, headings, new Cells(Gardens.SCHEMES, labelled), BASE, out);
        List.of(rows).forEach(csv);
        csv.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static CSVRecord readBack(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords()
                .getFirst();
    }

    @Test
    void whatever_people_write_is_read_back_as_it_was() throws IOException {
        String nasty = "a,b;\"c\"\r\nd\té 😀";
        CSVRecord record =
                readBack(written(false, row("Les « rosiers », \"ici\"", Map.of("description", List.of(text(nasty))))));

        assertThat(record.get("id")).isEqualTo("https://example.org/id/rosiers");
        assertThat(record.get("name")).isEqualTo("Les « rosiers », \"ici\"");
        assertThat(record.get("description")).isEqualTo(nasty);
        assertThat(record.get("updatedAt")).isEqualTo("2026-05-31T12:00:00Z");
    }

    @Test
    void coordinates_are_numbers_without_an_exponent() throws IOException {
        CSVRecord record = readBack(written(false, row("Rosiers", Map.of())));

        assertThat(record.get("latitude")).isEqualTo("-0.00001");
        assertThat(record.get("longitude")).isEqualTo("2.5");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"=1+1,'=1+1", "+33 1,'+33 1", "-rm,'-rm", "@SUM(A1),'@SUM(A1)", "-12.5,-12.5", "+3,+3", "a=b,a=b"})
    void what_a_spreadsheet_would_run_is_made_inert_and_numbers_stay_numbers(String text, String cell)
            throws IOException {
        assertThat(readBack(written(false, row(text, Map.of()))).get("name")).isEqualTo(cell);
        assertThat(readBack(written(false, row("x", Map.of("description", List.of(text(text))))))
                        .get("description"))
                .isEqualTo(cell);
    }

    @Test
    void by_keys_it_has_no_mark_and_concepts_are_called_by_their_keys() throws IOException {
        Facts.Value shared = new Facts.Value.Term("https://example.org/garden#shared", "Partagé");
        String keyed = written(false, row("Rosiers", Map.of("kind", List.of(shared))));
        String labelled = written(true, row("Rosiers", Map.of("kind", List.of(shared))));

        assertThat(keyed).startsWith("id,name,");
        assertThat(readBack(keyed).get("kind")).isEqualTo("shared");
        assertThat(labelled).startsWith("\ufeffid,name,");
        assertThat(labelled).contains("Partagé");
    }

    @Test
    void lines_end_as_rfc_4180_says() throws IOException {
        assertThat(written(false, row("Rosiers", Map.of()))).endsWith("\r\n");
    }
}
