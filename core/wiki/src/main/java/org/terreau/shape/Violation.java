package org.terreau.shape;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing in the fields that breaks a rule of their shape.
 *
 * @param place empty where no field of the shape is concerned
 * @param rule {@code min}, {@code max}, {@code datatype}, {@code pattern}, {@code class}, {@code kind} (an IRI for a
 *     literal or the reverse), {@code in}, {@code least}, {@code most}, {@code uniqueLang}, {@code concept} (not in the
 *     scheme), {@code order} (a beginning after its end), {@code self} (a link to itself), {@code topic} (no such page),
 *     {@code ambiguous} (several pages with that title), {@code register} (an authority knows better), {@code unknown}
 *     (no field of the shape), or else {@code shape}
 * @param message for people
 * @param value what was sent; empty where a value is missing
 */
public record Violation(Optional<Place> place, String rule, Localized message, Optional<String> value) {

    public String message(Locale locale) {
        return message.in(locale);
    }
}
