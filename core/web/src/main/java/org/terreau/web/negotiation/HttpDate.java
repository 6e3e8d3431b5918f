package org.terreau.web.negotiation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Dates as HTTP writes them (RFC 9110, 5.6.7), to the second. */
public final class HttpDate {

    private static final DateTimeFormatter FIXED = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    public static String format(Instant instant) {
        return FIXED.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The date, or empty for what is none: RFC 9110 has recipients ignore such a condition. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.from(FIXED.parse(text.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
