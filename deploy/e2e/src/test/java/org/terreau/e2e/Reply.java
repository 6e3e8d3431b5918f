package org.terreau.e2e;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a server answered. */
record Reply(int status, String body, HttpResponse<?> response) {

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The media type without its parameters, empty where there is none. */
    String type() {
        return header("Content-Type").orElse("").replaceFirst(";.*", "").strip();
    }

    /** What it says, but for the name that was asked for and the number of the request. */
    String saidOf(String name) {
        return body.replace(name, "NAME").replace(header("X-Request-Id").orElseThrow(), "ID");
    }

    Document html() {
        return Jsoup.parse(body, response.uri().toString());
    }

    /** For messages: what it is and how it begins. */
    @Override
    public String toString() {
        return response.request().method() + " " + response.uri() + " → " + status + " " + type() + "\n"
                + body.substring(0, Math.min(body.length(), 2_000));
    }
}
