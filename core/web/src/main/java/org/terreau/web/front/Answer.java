package org.terreau.web.front;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.terreau.web.negotiation.EntityTag;
import org.terreau.web.negotiation.EntityTags;
import org.terreau.web.watch.RequestId;

/**
 * A complete answer of status 200, as any anonymous reader gets it.
 *
 * @param headers all but what belongs to one exchange, such as its date
 * @param tag the entity tag; empty where it has none
 * @param body compressed where the headers say so; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: kept and sent.
record Answer(List<Header> headers, Optional<EntityTag> tag, byte[] body) {

    private static final int HEADER_SIZE = 150;
    private static final int SMALLEST_COMPRESSED = 1_000;
    private static final Pattern COMPRESSIBLE =
            Pattern.compile("text/.*|image/svg.*|application/(.*[+])?(json|xml).*|application/n-.*");

    /** What one exchange has of its own. */
    private static final Set<HttpString> OF_ONE_EXCHANGE = Set.of(
            Headers.DATE,
            Headers.CONNECTION,
            Headers.CONTENT_LENGTH,
            Headers.TRANSFER_ENCODING,
            new HttpString("Keep-Alive"),
            new HttpString(RequestId.HEADER));

    private static final Set<HttpString> OF_A_BODY = Set.of(Headers.CONTENT_TYPE, Headers.CONTENT_ENCODING);

    record Header(HttpString name, List<String> values) {}

    /**
     * Makes one of what the application has answered.
     *
     * @param gzip whether to compress it, if it is of a kind and size for which that is worth while
     */
    static Answer of(HeaderMap sent, byte[] body, boolean gzip) {
        boolean compressible = body.length >= SMALLEST_COMPRESSED
                && COMPRESSIBLE.matcher(first(sent, Headers.CONTENT_TYPE)).matches()
                && !sent.contains(Headers.CONTENT_ENCODING);
        boolean compressed = compressible && gzip;
        Optional<EntityTag> tag = Optional.of(first(sent, Headers.ETAG))
                .filter(value -> !value.isEmpty())
                .map(value ->
                        EntityTags.parse(Headers.ETAG_STRING, value).tags().getFirst())
                // Other bytes, the same meaning.
                .map(made -> compressed ? new EntityTag(made.opaque(), true) : made);
        List<Header> headers = new ArrayList<>();
        for (HeaderValues values : sent) {
            if (!OF_ONE_EXCHANGE.contains(values.getHeaderName())) {
                headers.add(new Header(values.getHeaderName(), List.copyOf(values)));
            }
        }
        if (compressible) {
            replace(headers, Headers.VARY, varying(first(sent, Headers.VARY)));
        }
        if (compressed) {
            replace(headers, Headers.CONTENT_ENCODING, "gzip");
        }
        tag.ifPresent(value -> replace(headers, Headers.ETAG, value.toString()));
        return new Answer(List.copyOf(headers), tag, compressed ? compress(body) : body);
    }

    private static String first(HeaderMap headers, HttpString name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    private static String varying(String before) {
        return before.isEmpty() ? Headers.ACCEPT_ENCODING_STRING : before + ", " + Headers.ACCEPT_ENCODING_STRING;
    }

    private static void replace(List<Header> headers, HttpString name, String value) {
        headers.removeIf(header -> header.name().equals(name));
        headers.add(new Header(name, List.of(value)));
    }

    private static byte[] compress(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** About how many bytes of memory it takes. */
    int size() {
        return body.length + headers.size() * HEADER_SIZE;
    }

    /** Whether the client's copy is this one. */
    boolean isKnown(HttpServerExchange exchange) {
        String known = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
        return known != null
                && tag.filter(current -> EntityTags.parse(Headers.IF_NONE_MATCH_STRING, known)
                                .matchWeakly(current))
                        .isPresent();
    }

    /** Sets status and headers; then there are these bytes to be sent, which may be none. */
    byte[] begin(HttpServerExchange exchange) {
        boolean known = isKnown(exchange);
        exchange.setStatusCode(known ? StatusCodes.NOT_MODIFIED : StatusCodes.OK);
        HeaderMap response = exchange.getResponseHeaders();
        for (Header header : headers) {
            response.remove(header.name());
            if (!known || !OF_A_BODY.contains(header.name())) {
                response.addAll(header.name(), header.values());
            }
        }
        return known ? new byte[0] : body;
    }

    /** Sends it to who asked. */
    void send(HttpServerExchange exchange) {
        byte[] bytes = begin(exchange);
        if (exchange.getStatusCode() == StatusCodes.NOT_MODIFIED) {
            exchange.endExchange();
        } else {
            exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
        }
    }
}
