package org.terreau.shape;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Whether what has coordinates lies where it is expected to, or would if they were exchanged. */
final class Whereabouts {

    private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    private final Bounds bounds;

    Whereabouts(Bounds bounds) {
        this.bounds = bounds;
    }

    /** @param before what stood there already is not doubted again */
    Optional<Doubt> of(Shape shape, String thing, Fields fields, Fields before) {
        Optional<Property> latitude = shape.onPath(WGS84 + "lat");
        Optional<Property> longitude = shape.onPath(WGS84 + "long");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> lat = number(fields, thing, latitude.get());
        Optional<BigDecimal> lon = number(fields, thing, longitude.get());
        boolean stood =
                lat.equals(number(before, thing, latitude.get())) && lon.equals(number(before, thing, longitude.get()));
        return lat.isEmpty() || lon.isEmpty() || stood
                ? Optional.empty()
                : doubt(latitude.get(), longitude.get(), lat.get(), lon.get());
    }

    private Optional<Doubt> doubt(Property latitude, Property longitude, BigDecimal lat, BigDecimal lon) {
        if (bounds.hold(lat, lon)) {
            return Optional.empty();
        }
        boolean exchanged = bounds.exchanged(lat, lon);
        String rule = exchanged ? "exchanged" : "outside";
        Localized where = Rules.MESSAGES.message(bounds.equals(Bounds.FRANCE) ? "where.france" : "where.bounds");
        return Optional.of(new Doubt(
                Optional.of(Place.of(latitude.key())),
                rule,
                Rules.MESSAGES.message(rule, lat.toPlainString(), lon.toPlainString(), where),
                exchanged
                        ? Optional.of(new Doubt.Proposal(
                                Rules.MESSAGES.message("exchange"),
                                Map.of(latitude.key(), lon.toPlainString(), longitude.key(), lat.toPlainString())))
                        : Optional.empty()));
    }

    private static Optional<BigDecimal> number(Fields fields, String thing, Property property) {
        List<Node> values = List.copyOf(fields.values(thing, property.path()));
        try {
            return values.size() == 1 && values.getFirst().isLiteral()
                    ? Optional.of(new BigDecimal(values.getFirst().getLiteralLexicalForm()))
                    : Optional.empty();
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }
}
