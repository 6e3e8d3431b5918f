package org.terreau.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private final Measures measures = new Measures();

    @Test
    void counts_durations_and_gauges_are_told_as_prometheus_reads_them() {
        measures.describe("terreau_faults_total", "Faults").count("terreau_faults_total", Map.of("kind", "busy"));
        measures.count("terreau_faults_total", Map.of("kind", "busy"));
        measures.describe("terreau_save_seconds", "Saves")
                .took("terreau_save_seconds", Map.of(), Duration.ofMillis(30));
        measures.gauge("terreau_behind", "Lag", () -> Map.of(Map.of("projection", "public-rdf"), 3.0));

        assertThat(measures.text().lines())
                .contains(
                        "# HELP terreau_faults_total Faults",
                        "# TYPE terreau_faults_total counter",
                        "terreau_faults_total{kind=\"busy\"} 2",
                        "# TYPE terreau_save_seconds histogram",
                        "terreau_save_seconds_bucket{le=\"0.025\"} 0",
                        "terreau_save_seconds_bucket{le=\"0.05\"} 1",
                        "terreau_save_seconds_bucket{le=\"+Inf\"} 1",
                        "terreau_save_seconds_sum 0.03",
                        "terreau_save_seconds_count 1",
                        "# TYPE terreau_behind gauge",
                        "terreau_behind{projection=\"public-rdf\"} 3.0");
    }

    @Test
    void the_value_of_a_label_can_hold_anything() {
        measures.describe("terreau_x_total", "X").count("terreau_x_total", Map.of("route", "/a\"b\\c\nd"));
        assertThat(measures.text()).contains("{route=\"/a\\\"b\\\\c\\nd\"} 1");
    }

    @Test
    void work_is_timed_whether_it_succeeds_or_not() {
        measures.describe("terreau_save_seconds", "Saves");
        assertThat(measures.timed("terreau_save_seconds", Map.of(), () -> "done"))
                .isEqualTo("done");
        try {
            measures.timed("terreau_save_seconds", Map.of(), () -> {
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("no");
        }
        assertThat(measures.text()).contains("terreau_save_seconds_count 2");
    }
}
