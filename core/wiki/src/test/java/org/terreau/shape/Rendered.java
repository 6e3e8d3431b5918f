package org.terreau.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser would send of a form. */
final class Rendered {

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    private Rendered() {}

    static Map<String, List<String>> parameters(Form form) {
        Rendered rendered = new Rendered();
        form.sections().forEach(section -> section.fields().forEach(rendered::add));
        return rendered.parameters;
    }

    private void add(Form.Field field) {
        field.inputs().forEach(input -> add(input.name(), input.value()));
        field.choices().stream().filter(Form.Choice::chosen).forEach(choice -> add(field.name(), choice.value()));
        field.rows().forEach(row -> {
            add(row.idName(), row.id());
            row.fields().forEach(this::add);
        });
    }

    private void add(String name, String value) {
        if (!value.isEmpty()) {
            parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
    }
}
