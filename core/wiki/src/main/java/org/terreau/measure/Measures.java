package org.terreau.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * All that is counted and timed in this process, and its text as Prometheus reads it. Names begin with {@code terreau_},
 * end with their unit, or with {@code _total} where they count. The values of labels are few: never a page, never a person.
 */
@ApplicationScoped
public class Measures {

    private final Map<String, String> helps = new ConcurrentSkipListMap<>();
    private final Map<String, Map<Labels, LongAdder>> counts = new ConcurrentHashMap<>();
    private final Map<String, Map<Labels, Durations>> durations = new ConcurrentHashMap<>();
    private final Map<String, Supplier<Map<Map<String, String>, Double>>> gauges = new ConcurrentHashMap<>();

    /** Says what a measure is. */
    public Measures describe(String name, String help) {
        helps.put(name, help);
        return this;
    }

    /** Counts one more. */
    public void count(String name, Map<String, String> labels) {
        add(name, labels, 1);
    }

    /** Counts some more. */
    public void add(String name, Map<String, String> labels, long more) {
        counts.computeIfAbsent(name, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(new Labels(labels), key -> new LongAdder())
                .add(more);
    }

    /** Notes that something took this long. */
    public void took(String name, Map<String, String> labels, Duration time) {
        durations
                .computeIfAbsent(name, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(new Labels(labels), key -> new Durations())
                .add(time);
    }

    /** Runs something and notes how long it took, whether it succeeds or not. */
    public <T> T timed(String name, Map<String, String> labels, Supplier<T> work) {
        long began = System.nanoTime();
        try {
            return work.get();
        } finally {
            took(name, labels, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Something that has a value at each moment: asked when the text is made, by labels. */
    public void gauge(String name, String help, Supplier<Map<Map<String, String>, Double>> values) {
        describe(name, help);
        gauges.put(name, values);
    }

    /** Everything, in the text format 0.0.4 of Prometheus. */
    public String text() {
        StringBuilder text = new StringBuilder();
        helps.forEach((name, help) -> {
            if (counts.containsKey(name)) {
                head(text, name, help, "counter");
                counts.get(name).forEach((labels, count) -> line(text, name, labels, count.sum()));
            } else if (durations.containsKey(name)) {
                head(text, name, help, "histogram");
                durations.get(name).forEach((labels, times) -> times.write(text, name, labels));
            } else if (gauges.containsKey(name)) {
                head(text, name, help, "gauge");
                gauges.get(name).get().forEach((labels, value) -> line(text, name, new Labels(labels), value));
            }
        });
        return text.toString();
    }

    private static void head(StringBuilder text, String name, String help, String type) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, Labels labels, Number value) {
        text.append(name).append(labels).append(' ').append(value).append('\n');
    }
}
