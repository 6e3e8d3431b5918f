package org.terreau.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terreau.spi.page.Slug;

class ReadingTest {

    private static final Ground SEIX = Ground.page(new Slug("seix"));

    @Test
    void an_answer_rests_on_what_was_said_while_it_was_made() {
        try (Reading reading = Reading.begin()) {
            String read = Reading.of(SEIX, () -> {
                Reading.statement();
                return "Seix";
            });
            Reading.restsOn(Ground.type("Actor"));

            assertThat(read).isEqualTo("Seix");
            assertThat(reading.grounds()).containsExactlyInAnyOrder(SEIX, Ground.type("Actor"));
            assertThat(Reading.statementsSoFar()).isOne();
        }
    }

    @Test
    void a_statement_of_which_nothing_is_said_rests_on_anything() {
        try (Reading reading = Reading.begin()) {
            Reading.of(SEIX, () -> "said");
            Reading.statement();

            assertThat(reading.grounds()).contains(Ground.ANYTHING);
        }
    }

    @Test
    void what_rests_on_very_much_rests_on_anything() {
        try (Reading reading = Reading.begin()) {
            for (int page = 0; page < 2_001; page++) {
                Reading.restsOn(List.of(Ground.page(new Slug("page-" + page))));
            }

            assertThat(reading.grounds()).contains(Ground.ANYTHING).hasSizeLessThan(10);
        }
    }

    @Test
    void without_a_beginning_nothing_is_recorded() {
        Reading.restsOn(SEIX);
        Reading.statement();

        assertThat(Reading.statementsSoFar()).isZero();
    }
}
