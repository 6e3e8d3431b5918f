package org.terreau.web.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody sent with a form.
 *
 * @param values of each field, in the order of the form; without the field {@code csrf}
 * @param trusted whether the form is ours: its CSRF token fits the session, or a program sent it with a bearer token
 */
public record FormData(Map<String, List<String>> values, boolean trusted) {

    public FormData {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * What somebody sent, with the field {@code csrf} looked at and taken out.
     *
     * @param sent can be changed, and is
     */
    public static FormData of(Map<String, List<String>> sent, CsrfToken csrf) {
        List<String> submitted =
                Optional.ofNullable(sent.remove(CsrfToken.FIELD)).orElse(List.of());
        return new FormData(sent, csrf.check(submitted.isEmpty() ? "" : submitted.getFirst()));
    }

    /** The first value of a field; empty where the form doesn't have it. An empty field has the value {@code ""}. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** @throws CrossSiteRequest where the form isn't ours */
    public void requireTrusted() {
        if (!trusted) {
            throw new CrossSiteRequest(
                    "This form was not made for your present session: please sign in and send it again.");
        }
    }
}
