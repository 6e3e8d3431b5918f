package org.terreau.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import org.jsoup.nodes.FormElement;

/** The parameters of a form, in order; a name may come more than once. */
record Form(List<Entry<String, String>> values) {

    Form {
        values = List.copyOf(values);
    }

    static Form of(String name, String value) {
        return new Form(List.of(entry(name, value)));
    }

    /** What a browser would send if nobody touched the form. */
    static Form of(FormElement form) {
        return new Form(form.formData().stream()
                .map(field -> entry(field.key(), field.value()))
                .toList());
    }

    private static Entry<String, String> entry(String name, String value) {
        return new SimpleImmutableEntry<>(name, value);
    }

    /** One value more. */
    Form and(String name, String value) {
        List<Entry<String, String>> more = new ArrayList<>(values);
        more.add(entry(name, value));
        return new Form(more);
    }

    /** This value, in the place of all others of that name. */
    Form with(String name, String value) {
        return without(name).and(name, value);
    }

    Form without(String name) {
        return new Form(
                values.stream().filter(value -> !value.getKey().equals(name)).toList());
    }

    Optional<String> first(String name) {
        return values.stream()
                .filter(value -> value.getKey().equals(name))
                .map(Entry::getValue)
                .findFirst();
    }

    String encoded() {
        return values.stream()
                .map(value ->
                        URLEncoder.encode(value.getKey(), UTF_8) + "=" + URLEncoder.encode(value.getValue(), UTF_8))
                .collect(joining("&"));
    }
}
