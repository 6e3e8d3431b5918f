package org.terreau.web.negotiation;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One element of an Accept header (RFC 9110, 12.5.1): {@code text/*;q=0.5}.
 *
 * @param type in lower case, or {@code *}
 * @param subtype in lower case, or {@code *}
 * @param parameters names in lower case; without the weight
 * @param quality the weight, from 0 (not wanted) to 1
 */
public record MediaRange(String type, String subtype, Map<String, String> parameters, double quality) {

    /** Parameters that choose nothing here: everything is UTF-8, and a profile of JSON-LD is a wish. */
    private static final List<String> WITHOUT_EFFECT = List.of("charset", "profile");

    public MediaRange {
        if (type.isEmpty() || subtype.isEmpty()) {
            throw new IllegalArgumentException("A media range has a type and a subtype, such as text/turtle.");
        }
        if (type.equals("*") && !subtype.equals("*")) {
            throw new IllegalArgumentException("A media range of any type has any subtype: */*, not */" + subtype);
        }
        if (!(quality >= 0 && quality <= 1)) {
            throw new IllegalArgumentException("A weight is between 0 and 1, not " + quality);
        }
        parameters = Map.copyOf(parameters);
    }

    /** Whether a media type, written without parameters, falls within this range. */
    boolean includes(String mediaType) {
        String[] parts = mediaType.toLowerCase(Locale.ROOT).split("/", 2);
        return (type.equals("*") || type.equals(parts[0]))
                && (subtype.equals("*") || subtype.equals(parts[1]))
                && WITHOUT_EFFECT.containsAll(parameters.keySet());
    }

    /** The more it says, the higher: {@code *}{@code /*} is 0. */
    int precision() {
        if (type.equals("*")) {
            return 0;
        }
        return subtype.equals("*") ? 1 : 2 + parameters.size();
    }
}
