package org.terreau.web.session;

import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded}, in UTF-8, and refuses what isn't. */
final class UrlEncodedForm {

    static final int FIELDS_AT_MOST = 10_000;

    private UrlEncodedForm() {}

    /** @throws BadRequestException with a sentence about what can't be read */
    static Map<String, List<String>> parse(byte[] body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int fields = 0;
        for (int start = 0; start < body.length; ) {
            int end = indexOf(body, '&', start, body.length);
            if (end > start) {
                if (++fields > FIELDS_AT_MOST) {
                    throw new BadRequestException("A form has at most " + FIELDS_AT_MOST + " fields.");
                }
                int equals = indexOf(body, '=', start, end);
                values.computeIfAbsent(decode(body, start, equals), name -> new ArrayList<>())
                        .add(decode(body, Math.min(equals + 1, end), end));
            }
            start = end + 1;
        }
        return values;
    }

    private static int indexOf(byte[] body, char wanted, int start, int end) {
        int at = start;
        while (at < end && body[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String decode(byte[] body, int start, int end) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(end - start);
        for (int at = start; at < end; at++) {
            switch (body[at]) {
                case '+' -> octets.write(' ');
                case '%' -> {
                    octets.write(octet(body, at, end));
                    at += 2;
                }
                default -> octets.write(body[at]);
            }
        }
        return text(octets.toByteArray());
    }

    private static int octet(byte[] body, int at, int end) {
        int high = at + 2 < end ? Character.digit(body[at + 1], 16) : -1;
        int low = at + 2 < end ? Character.digit(body[at + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw new BadRequestException("The form has a % without two hexadecimal digits after it.");
        }
        return high * 16 + low;
    }

    private static String text(byte[] octets) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new BadRequestException("The form holds a NUL character, which no text has.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new BadRequestException("The form is not in UTF-8.", e);
        }
    }
}
