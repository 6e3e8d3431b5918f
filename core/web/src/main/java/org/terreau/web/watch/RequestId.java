package org.terreau.web.watch;

import jakarta.servlet.ServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The name under which the log, the answer and whoever asked speak of one request. */
public final class RequestId {

    /** The header that carries it, in requests and in answers. */
    public static final String HEADER = "X-Request-Id";

    /** In the context of log lines. */
    static final String KEY = "request";

    private static final String ATTRIBUTE = RequestId.class.getName();

    /** What may stand in a log without being mistaken for something else. */
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._-]{4,64}");

    private RequestId() {}

    /** The one that was sent, if it is fit for a log; a new one otherwise. */
    public static String of(Optional<String> sent) {
        return sent.filter(id -> FIT.matcher(id).matches())
                .orElseGet(() ->
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }

    static void note(ServletRequest request, String id) {
        request.setAttribute(ATTRIBUTE, id);
    }

    /** That of a request. */
    public static String of(ServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE)).orElseGet(() -> of(Optional.empty()));
    }
}
