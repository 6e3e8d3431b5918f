package org.terreau.measure;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** How long something took, in buckets. */
final class Durations {

    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

    private final LongAdder[] counts = new LongAdder[SECONDS.length];
    private final LongAdder count = new LongAdder();
    private final LongAdder nanoseconds = new LongAdder();

    Durations() {
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] = new LongAdder();
        }
    }

    void add(Duration took) {
        double seconds = took.toNanos() / 1e9;
        for (int bucket = 0; bucket < SECONDS.length; bucket++) {
            if (seconds <= SECONDS[bucket]) {
                counts[bucket].increment();
                break;
            }
        }
        count.increment();
        nanoseconds.add(took.toNanos());
    }

    void write(StringBuilder text, String name, Labels labels) {
        long upTo = 0;
        for (int bucket = 0; bucket < SECONDS.length; bucket++) {
            upTo += counts[bucket].sum();
            line(text, name + "_bucket", labels.and("le", Double.toString(SECONDS[bucket])), upTo);
        }
        long all = Math.max(upTo, count.sum());
        line(text, name + "_bucket", labels.and("le", "+Inf"), all);
        text.append(name)
                .append("_sum")
                .append(labels)
                .append(' ')
                .append(nanoseconds.sum() / 1e9)
                .append('\n');
        line(text, name + "_count", labels, all);
    }

    private static void line(StringBuilder text, String name, Labels labels, long value) {
        text.append(name).append(labels).append(' ').append(value).append('\n');
    }
}
