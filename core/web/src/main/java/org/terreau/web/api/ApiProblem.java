package org.terreau.web.api;

import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.terreau.web.view.Texts;

/** Why the API doesn't do what it was asked, to be told as problem details (RFC 9457). */
class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Object[] details;
    private final transient List<Refusal> refusals;
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient Map<String, JsonValue> members = new LinkedHashMap<>();

    /** @param key of the sentence in the interface's texts */
    ApiProblem(int status, String key, Object... details) {
        super(key);
        this.status = status;
        this.details = details;
        this.refusals = List.of();
    }

    private ApiProblem(List<Refusal> refusals) {
        super("api.refused");
        this.status = 422;
        this.details = new Object[] {refusals.size()};
        this.refusals = List.copyOf(refusals);
    }

    /** What was sent breaks rules: says all of them. */
    static ApiProblem refused(List<Refusal> refusals) {
        return new ApiProblem(refusals);
    }

    ApiProblem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Says more to programs than the sentence does. */
    ApiProblem member(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    String detail(Locale locale) {
        return Texts.in(locale).of(getMessage(), details);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, JsonValue> members() {
        return members;
    }
}
