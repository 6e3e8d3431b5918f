package org.terreau.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;

/** Somebody who makes pages of a file, step by step. */
record Importer(Visitor visitor, String type) {

    private static final String BOUNDARY = "----the-parts-end-here";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    Reply send(String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return visitor.post(
                "types/" + type + "/import", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    /** Sends a file that can be read, and gives the address of its import. */
    String sent(String name, byte[] content) {
        return to(send(name, content));
    }

    String sent(String name, String content) {
        return sent(name, content.getBytes(UTF_8));
    }

    /** Has the rows checked, with the form as it is offered but for this. */
    Document checked(String path, UnaryOperator<Form> changed) {
        Form offered = Author.form(visitor.get(path), "[name=column.0]");
        to(visitor.post(path, changed.apply(offered).with("op", "check")));
        return done(path);
    }

    Document does(String path, String operation) {
        return does(path, Form.of("op", operation));
    }

    Document does(String path, Form form) {
        to(visitor.post(path, form));
        return done(path);
    }

    /** The import once no work is under way. */
    Document done(String path) {
        Instant deadline = Instant.now().plus(LONGEST);
        while (true) {
            Reply reply = visitor.get(path);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            if (reply.html().selectFirst("[data-work]") == null) {
                return reply.html();
            }
            assertThat(Instant.now()).as(reply.toString()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    /** How many rows stand so. */
    static int count(Document page, String state) {
        String figure = page.select(".tally-" + state + " b").text().replaceAll("[^0-9]", "");
        return figure.isEmpty() ? 0 : Integer.parseInt(figure);
    }

    private static String to(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(303);
        return URI.create(reply.header("Location").orElseThrow()).getPath();
    }
}
