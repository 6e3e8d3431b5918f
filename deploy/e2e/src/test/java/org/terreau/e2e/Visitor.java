package org.terreau.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Somebody who asks a server for pages; follows no redirect and keeps no cookie. */
final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final Map<String, Supplier<String>> headers;

    Visitor(URI base) {
        this(base, Map.of());
    }

    private Visitor(URI base, Map<String, Supplier<String>> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** The same, sending this header with every request. */
    Visitor with(String header, String value) {
        return with(header, () -> value);
    }

    Visitor with(String header, Supplier<String> value) {
        Map<String, Supplier<String>> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Visitor(base, more);
    }

    Visitor accepting(String types) {
        return with("Accept", types);
    }

    Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Reply get(String path, String accept) {
        return accepting(accept).get(path);
    }

    Reply head(String path) {
        return send("HEAD", path, BodyPublishers.noBody(), Map.of());
    }

    Reply post(String path, Form form) {
        return post(path, "application/x-www-form-urlencoded", form.encoded());
    }

    Reply post(String path, String type, String body) {
        return send("POST", path, BodyPublishers.ofString(body), Map.of("Content-Type", type));
    }

    Reply post(String path, String type, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), Map.of("Content-Type", type));
    }

    /** Any other request; without a body where that is blank. */
    Reply send(String method, String path, String type, String body) {
        return body.isEmpty()
                ? send(method, path, BodyPublishers.noBody(), Map.of())
                : send(method, path, BodyPublishers.ofString(body), Map.of("Content-Type", type));
    }

    Reply put(String path, String type, String body) {
        return send("PUT", path, BodyPublishers.ofString(body), Map.of("Content-Type", type));
    }

    /** A SELECT or ASK, answered in the given media type. */
    Reply query(String sparql, String accept) {
        return get("sparql?query=" + URLEncoder.encode(sparql, UTF_8), accept);
    }

    private Reply send(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> more) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path)).method(method, body).timeout(Duration.ofMinutes(2));
        headers.forEach((name, value) -> request.setHeader(name, value.get()));
        more.forEach(request::setHeader);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + at(path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return base.resolve(path.startsWith("/") ? path.substring(1) : path);
    }
}
