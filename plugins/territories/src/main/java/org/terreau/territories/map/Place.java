package org.terreau.territories.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.terreau.spi.page.Slug;
import org.terreau.territories.Link;
import org.terreau.territories.Term;

/**
 * A thing that has a place.
 *
 * @param type of its page: its class in the vocabulary
 * @param kind of actor
 * @param fields of activity, in the order of labels
 * @param latitude and
 * @param longitude in degrees (WGS 84)
 * @param changed when its page was changed last, as {@code xsd:dateTime}
 */
public record Place(
        Slug slug,
        Link link,
        Term type,
        Optional<Term> kind,
        List<Term> fields,
        double latitude,
        double longitude,
        String changed) {

    static final double POLE = 90;
    static final double DATE_LINE = 180;

    public Place {
        fields = List.copyOf(fields);
        if (Math.abs(latitude) > POLE || Math.abs(longitude) > DATE_LINE) {
            throw new IllegalArgumentException("Nowhere on earth: " + latitude + ", " + longitude);
        }
    }

    /** What it is among things of its type, and what it does. */
    public List<Term> terms() {
        return Stream.concat(kind.stream(), fields.stream()).toList();
    }
}
