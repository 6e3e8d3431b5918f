package org.terreau.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.file.TooLarge;

class TableFileTest {

    @TempDir
    private Path folder;

    private final Map<Integer, List<String>> rows = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void csv_is_read_in_whatever_letters_a_spreadsheet_wrote_it(String letters) throws IOException {
        String mark = letters.startsWith("UTF-16") ? "\ufeff" : "";
        String text = mark + "Nom;Adresse;Résumé\r\n"
                + "L’Épicerie;\"3, rue du Pré\r\n21300 Chenôve\";« Cœur »\r\n"
                + "\r\n"
                + "Été;;\"dit \"\"oui\"\"\"\r\n";
        TableFile.Read read = read(text.getBytes(Charset.forName(letters)));
        assertThat(read.format()).isEqualTo(Format.CSV);
        assertThat(read.heads()).containsExactly("Nom", "Adresse", "Résumé");
        assertThat(rows.get(2)).containsExactly("L’Épicerie", "3, rue du Pré\r\n21300 Chenôve", "« Cœur »");
        assertThat(rows.get(5)).containsExactly("Été", "", "dit \"oui\"");
        assertThat(rows).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '#',
            value = {
                "a,b\\n1,2#2",
                "a;b\\n1;2#2",
                "a\\tb\\n1\\t2#2",
                "\"a;x\",b\\n1,2#2",
                "sep=|\\na|b\\n1|2#3",
                "\ufeffa,b\\n1,2#2"
            })
    void csv_says_by_its_first_line_what_parts_its_cells(String text, int line) throws IOException {
        TableFile.Read read = read(text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(read.heads()).hasSize(2).last().isEqualTo("b");
        assertThat(rows).containsExactly(Map.entry(line, List.of("1", "2")));
    }

    @Test
    void columns_without_a_name_are_called_by_their_letter() throws IOException {
        assertThat(read("Nom,,Ville\na,b,c,d\n").heads()).containsExactly("Nom", "B", "Ville", "D");
    }

    @Test
    void xlsx_gives_dates_numbers_and_what_formulas_gave() throws IOException {
        TableFile.Read read = read(xlsx());
        assertThat(read.format()).isEqualTo(Format.XLSX);
        assertThat(read.heads()).containsExactly("Nom", "Création", "Latitude", "Ouvert", "Formule");
        assertThat(rows.get(2)).containsExactly("Épicerie", "2021-05-03", "48.8566", "true", "=1+1");
        assertThat(rows.get(4)).containsExactly("Café", "2018");
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Acteurs");
            String[] heads = {"Nom", "Création", "Latitude", "Ouvert", "Formule"};
            for (int column = 0; column < heads.length; column++) {
                sheet.value(0, column, heads[column]);
            }
            sheet.value(1, 0, "Épicerie");
            sheet.value(1, 1, LocalDate.of(2021, 5, 3));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, 48.8566);
            sheet.value(1, 3, true);
            // A text that looks like a formula is a text.
            sheet.value(1, 4, "=1+1");
            sheet.value(3, 0, "Café");
            sheet.value(3, 1, 2018);
        }
        return out.toByteArray();
    }

    @Test
    void xlsx_without_styles_is_read_too() throws IOException {
        Path styled = Files.write(folder.resolve("styled.xlsx"), xlsx());
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (ZipFile whole = new ZipFile(styled.toFile());
                ZipOutputStream zip = new ZipOutputStream(bare)) {
            for (ZipEntry entry : Collections.list(whole.entries())) {
                String content = new String(whole.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (!entry.getName().endsWith("styles.xml")) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(content.replaceAll("<(Override|Relationship) [^>]*styles[^>]*/>", "")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        read(bare.toByteArray());
        assertThat(rows.get(2)).startsWith("Épicerie", "44319", "48.8566");
    }

    @Test
    void ods_repeats_what_it_says_once_and_reads_the_values_behind_what_is_shown() throws IOException {
        TableFile.Read read = read(ods("""
                <table:table-row><table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell>\
                <table:table-cell><text:p>Création</text:p></table:table-cell>\
                <table:table-cell table:number-columns-repeated="2"><text:p>Mot</text:p></table:table-cell>\
                <table:table-cell table:number-columns-repeated="16380"/></table:table-row>
                <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string">\
                <office:annotation><text:p>une note</text:p></office:annotation><text:p>Un<text:s/>lieu</text:p><text:p>à part</text:p></table:table-cell>\
                <table:table-cell office:value-type="date" office:date-value="2021-05-03"><text:p>03/05/21</text:p></table:table-cell>\
                <table:covered-table-cell/><table:table-cell office:value-type="float" office:value="2.5"><text:p>2,50 €</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                """));
        assertThat(read.format()).isEqualTo(Format.ODS);
        assertThat(read.heads()).containsExactly("Nom", "Création", "Mot", "Mot");
        assertThat(rows.get(2)).containsExactly("Un lieu\nà part", "2021-05-03", "", "2.5");
        assertThat(rows).containsOnlyKeys(2, 3);
    }

    @Test
    void nothing_outside_of_an_ods_file_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "rien à voir");
        byte[] hostile = zip("content.xml", """
                <!DOCTYPE x [<!ENTITY secret SYSTEM "%s">]>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">\
                <table:table><table:table-row><table:table-cell><text:p>Nom</text:p></table:table-cell></table:table-row>\
                <table:table-row><table:table-cell><text:p>&secret;.</text:p></table:table-cell></table:table-row></table:table></office:document-content>
                """.formatted(secret.toUri()).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(hostile)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void a_small_archive_that_unpacks_to_very_much_is_refused_before_it_is_in_memory() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", new byte[40 << 20]);
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(TooLarge.class);
    }

    @Test
    void rows_columns_and_cells_have_limits() {
        assertThatThrownBy(() -> read("a\n" + "1\n".repeat(20_001))).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> read("a\n" + "1,".repeat(201) + "1\n")).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> read("a\n\"" + "x".repeat(100_001) + "\"\n")).isInstanceOf(TooLarge.class);
        assertThatThrownBy(
                        () -> read(
                                ods(
                                        "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"
                                                + "<table:table-row><table:table-cell table:number-columns-repeated='900000'><text:p>a</text:p></table:table-cell></table:table-row>")))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void geojson_gives_points_latitude_and_longitude_apart() throws IOException {
        TableFile.Read read = read("""
                {"type": "FeatureCollection", "licence": {"of": ["x"]}, "features": [
                 {"type": "Feature", "geometry": {"type": "Point", "coordinates": [5.04, 47.32]},
                  "properties": {"id": 12, "name": "Le Mail", "categories": ["Culture", "Habitat"], "address": {"postalCode": "21300"}}},
                 {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}, "properties": {"name": "Une voie"}},
                 {"type": "Feature", "geometry": null, "properties": {"name": "Nulle part", "more": [{"name": "A", "id": 1}]}}]}
                """);
        assertThat(read.format()).isEqualTo(Format.JSON);
        assertThat(read.heads())
                .containsExactly(
                        "id", "name", "categories", "address.postalCode", "geo.latitude", "geo.longitude", "more");
        assertThat(rows.get(1)).containsExactly("12", "Le Mail", "Culture | Habitat", "21300", "47.32", "5.04");
        assertThat(rows.get(2)).containsExactly("", "Une voie", "", "", "LineString");
        assertThat(rows.get(3)).containsExactly("", "Nulle part", "", "", "", "", "A");
    }

    @Test
    void the_elements_of_a_map_and_plain_lists_are_read_too() throws IOException {
        assertThat(read("{\"licence\": \"x\", \"data\": [{\"name\": \"A\", \"geo\": {\"latitude\": 47.1}}]}")
                        .heads())
                .containsExactly("name", "geo.latitude");
        assertThat(read("[{\"titre\": \"A\"}]").heads()).containsExactly("titre");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '#',
            value = {
                "{\"data\": [{\"name\": \"A\"}#ne se lit pas",
                "{\"points\": []}#liste",
                "a;b#une ligne",
                "%PDF-1.7 …#ni un tableau",
                "PK\u0003\u0004 rien#abîmée",
                "a,b\\n1,\"deux\\n3,4\\n#À partir de la ligne 2",
                "a\u0000b#ni un tableau"
            })
    void what_has_no_rows_is_refused_with_a_sentence(String text, String sentence) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        e -> assertThat(e.text().in(Locale.FRENCH)).contains(sentence));
    }

    private TableFile.Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private TableFile.Read read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        rows.clear();
        return TableFile.read(file, rows::put);
    }

    private static byte[] ods(String tableRows) throws IOException {
        return zip(
                "content.xml",
                ("<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><table:table>"
                                + tableRows
                                + "</table:table></office:document-content>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
