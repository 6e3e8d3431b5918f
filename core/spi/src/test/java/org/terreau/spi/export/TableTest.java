package org.terreau.spi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void a_spreadsheet_opens_it_as_utf_8_and_runs_none_of_its_cells() {
        Table table = new Table(
                List.of("nom", "note"), List.of(List.of("Les « rosiers », \"ici\"", "=1+1"), List.of("-12.5", "a\nb")));

        assertThat(table.csv())
                .isEqualTo("\ufeffnom,note\r\n\"Les « rosiers », \"\"ici\"\"\",'=1+1\r\n-12.5,\"a\nb\"\r\n");
    }
}
