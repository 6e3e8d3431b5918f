package org.terreau.web.error;

import io.prometheus.metrics.core.metrics.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.terreau.measure.Measures;

/** Counts the faults that requests end with. */
@ApplicationScoped
class FaultCount {

    private final Counter faults;

    protected FaultCount() {
        faults = null;
    }

    @Inject
    FaultCount(Measures measures) {
        faults = measures.counter(
                "terreau_faults_total", "Requests answered by an error, by its kind: too-long are queries", "kind");
    }

    void count(String kind) {
        faults.labelValues(kind).inc();
    }
}
