package org.terreau.web.front;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.terreau.web.negotiation.Accept;
import org.terreau.web.negotiation.EntityTags;
import org.terreau.web.negotiation.MalformedHeader;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.view.Frames;
import org.terreau.web.view.Language;

/**
 * Reads out of a request what its answer depends on. Whatever is out of the ordinary (a session, a token, a header
 * that can't be read) has no key: the application answers it.
 */
final class Wishes {

    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_HEADER = 400;
    private static final int HEADERS_KNOWN = 1_000;
    private static final String SESSION_COOKIE = "terreau";

    /** Every media type that some resource offers: two headers that want each of them alike get the same answer. */
    private static final List<List<String>> FORMS = Stream.concat(
                    Representation.OF_A_PAGE.stream().flatMap(form -> form.mediaTypes().stream()),
                    Stream.of(
                            "text/csv",
                            "text/css",
                            "text/javascript",
                            "text/plain",
                            "application/geo+json",
                            "application/atom+xml",
                            "application/problem+json",
                            "application/n-quads",
                            "application/trig",
                            "image/svg+xml",
                            "image/png",
                            "font/woff2",
                            "application/octet-stream"))
            .map(List::of)
            .toList();

    private final LoadingCache<String, Optional<String>> accepts =
            Caffeine.newBuilder().maximumSize(HEADERS_KNOWN).build(Wishes::wanted);
    private final LoadingCache<String, Language> languages =
            Caffeine.newBuilder().maximumSize(HEADERS_KNOWN).build(Language::accepted);

    private final LoadingCache<String, Boolean> codings =
            Caffeine.newBuilder().maximumSize(HEADERS_KNOWN).build(Wishes::offersGzip);

    Optional<Key> key(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getRequestHeaders();
        if (!isPlain(exchange, headers)) {
            return Optional.empty();
        }
        Optional<Language> language = language(exchange, headers);
        Optional<String> accept = language.isEmpty() ? Optional.empty() : accept(headers.get(Headers.ACCEPT));
        return accept.map(wanted -> new Key(
                exchange.getRequestURI(),
                exchange.getQueryString(),
                wanted,
                language.get().tag(),
                takesGzip(headers.getFirst(Headers.ACCEPT_ENCODING))));
    }

    private static boolean isPlain(HttpServerExchange exchange, HeaderMap headers) {
        HttpString method = exchange.getRequestMethod();
        return (method.equals(Methods.GET) || method.equals(Methods.HEAD))
                && !exchange.isHostIncludedInRequestURI()
                && exchange.getRequestURI().length() + exchange.getQueryString().length() <= LONGEST_ADDRESS
                && !headers.contains(Headers.AUTHORIZATION)
                && !headers.contains(Headers.TRANSFER_ENCODING)
                && !headers.contains(Headers.RANGE)
                && readable(headers.get(Headers.IF_NONE_MATCH));
    }

    private static boolean readable(HeaderValues tags) {
        if (tags == null) {
            return true;
        }
        try {
            EntityTags.parse(Headers.IF_NONE_MATCH_STRING, tags.getFirst());
            return tags.size() == 1;
        } catch (MalformedHeader malformed) {
            return false;
        }
    }

    /** Empty for a browser with a session. */
    private Optional<Language> language(HttpServerExchange exchange, HeaderMap headers) {
        if (headers.contains(Headers.COOKIE)) {
            List<Cookie> cookies = StreamSupport.stream(
                            exchange.requestCookies().spliterator(), false)
                    .toList();
            if (cookies.stream().anyMatch(cookie -> cookie.getName().equals(SESSION_COOKIE))) {
                return Optional.empty();
            }
            Optional<Language> chosen = cookies.stream()
                    .filter(cookie -> cookie.getName().equals(Frames.LANGUAGE_COOKIE))
                    .flatMap(cookie -> Language.of(cookie.getValue()).stream())
                    .findFirst();
            if (chosen.isPresent()) {
                return chosen;
            }
        }
        String asked = headers.getFirst(Headers.ACCEPT_LANGUAGE);
        if (asked == null) {
            return Optional.of(Language.FIRST);
        }
        return asked.length() > LONGEST_HEADER ? Optional.empty() : Optional.of(languages.get(asked));
    }

    private Optional<String> accept(HeaderValues values) {
        String header = values == null ? "" : values.size() == 1 ? values.getFirst() : String.join(", ", values);
        return header.length() > LONGEST_HEADER ? Optional.empty() : accepts.get(header);
    }

    private static Optional<String> wanted(String header) {
        try {
            Accept accept = Accept.parse(header);
            boolean plain = accept.ranges().stream()
                    .allMatch(range -> range.parameters().isEmpty());
            return plain && FORMS.stream().anyMatch(form -> accept.quality(form) > 0)
                    ? Optional.of(FORMS.stream()
                            .map(form -> Double.toString(accept.quality(form)))
                            .collect(Collectors.joining(" ")))
                    : Optional.empty();
        } catch (MalformedHeader malformed) {
            return Optional.empty();
        }
    }

    private boolean takesGzip(String header) {
        return header != null && header.length() <= LONGEST_HEADER && codings.get(header);
    }

    private static boolean offersGzip(String header) {
        for (String coding : header.split(",")) {
            String plain = coding.strip();
            if (plain.startsWith("gzip")) {
                return !plain.replace(" ", "").matches("gzip;q=0(\\.0*)?");
            }
        }
        return false;
    }
}
