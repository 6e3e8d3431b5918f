package org.terreau.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What sets the values of one measure apart: {@code {route="/wiki/{slug}"}}. */
record Labels(Map<String, String> values) {

    Labels {
        values = Map.copyOf(values);
    }

    Labels and(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Labels(more);
    }

    /** As Prometheus reads them. */
    @Override
    public String toString() {
        return values.isEmpty()
                ? ""
                : new TreeMap<>(values)
                        .entrySet().stream()
                                .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
