package org.terreau.web.negotiation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The conditions of a request (RFC 9110, 13), each empty if it was not sent.
 *
 * @param ifMatch go on only if the client's copy is current
 * @param ifNoneMatch answer 304 to reading if it is
 * @param ifModifiedSince the same by date, to the second
 */
public record Conditional(
        Optional<EntityTags> ifMatch, Optional<EntityTags> ifNoneMatch, Optional<Instant> ifModifiedSince) {

    /** A request without conditions. */
    public static final Conditional NONE = new Conditional(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Reads the three headers.
     *
     * @throws MalformedHeader if one of the first two is no list of entity tags
     */
    public static Conditional parse(
            Optional<String> ifMatch, Optional<String> ifNoneMatch, Optional<String> ifModifiedSince) {
        return new Conditional(
                ifMatch.map(value -> EntityTags.parse("If-Match", value)),
                ifNoneMatch.map(value -> EntityTags.parse("If-None-Match", value)),
                ifModifiedSince.flatMap(HttpDate::parse));
    }

    /** Whether reading is answered with 304: by tag where one was sent, else by date. */
    public boolean notModified(EntityTag current, Optional<Instant> lastModified) {
        if (ifNoneMatch.isPresent()) {
            return ifNoneMatch.get().matchWeakly(current);
        }
        return ifModifiedSince.isPresent()
                && lastModified
                        .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
                        .filter(at -> !at.isAfter(ifModifiedSince.get()))
                        .isPresent();
    }

    /** Whether writing is refused with 412: the client's copy is not the current one. */
    public boolean preconditionFails(EntityTag current) {
        return ifMatch.filter(tags -> !tags.matchStrongly(current)).isPresent();
    }
}
