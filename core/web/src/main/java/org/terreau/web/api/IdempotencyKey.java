package org.terreau.web.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terreau.page.Once;
import org.terreau.web.negotiation.RequestHeaders;

/**
 * The header by which a program says that a request is the one it has sent before
 * (draft-ietf-httpapi-idempotency-key-header). The draft writes it in quotes, most programs without.
 */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern WRITTEN =
            Pattern.compile("\"(?<quoted>[ -~&&[^\"\\\\]]{1,255})\"|(?<bare>[!-~&&[^\",;\\\\]]{1,255})");

    private IdempotencyKey() {}

    /** @throws ApiProblem 400 where it is none */
    static Optional<Once> of(HttpHeaders headers, JsonObject sent) {
        return RequestHeaders.value(headers, HEADER).map(value -> new Once(key(value.strip()), digest(sent)));
    }

    private static String key(String value) {
        Matcher written = WRITTEN.matcher(value);
        if (!written.matches()) {
            throw new ApiProblem(400, "api.key");
        }
        return Optional.ofNullable(written.group("quoted")).orElseGet(() -> written.group("bare"));
    }

    private static String digest(JsonObject sent) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(sent.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
