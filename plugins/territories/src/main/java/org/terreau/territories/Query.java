package org.terreau.territories;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The end of an address, which says what was chosen. */
public final class Query {

    private Query() {}

    /** What somebody chose; empty where it is missing or blank. */
    public static Optional<String> said(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Blank where nothing was chosen; otherwise it begins with a question mark. */
    public static String of(Map<String, String> chosen) {
        return chosen.isEmpty()
                ? ""
                : chosen.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
