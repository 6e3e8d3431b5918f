package org.terreau.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuresTest {

    private final Measures measures = new Measures();

    @Test
    void counts_durations_and_gauges_are_told_as_prometheus_reads_them() {
        measures.counter("terreau_faults_total", "Faults", "kind")
                .labelValues("busy")
                .inc(2);
        measures.durations("terreau_save_seconds", "Saves").observe(0.03);
        measures.gauge("terreau_behind", "Lag", "projection", each -> each.call(3, "public-rdf"));

        assertThat(measures.text().lines())
                .contains(
                        "# HELP terreau_faults_total Faults",
                        "# TYPE terreau_faults_total counter",
                        "terreau_faults_total{kind=\"busy\"} 2.0",
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
    void the_java_machine_is_measured_too() {
        assertThat(measures.text()).contains("jvm_memory_used_bytes{area=\"heap\"}", "jvm_threads_current");
    }
}
