package org.terreau.shape;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The outline of an area: polygons in degrees of WGS 84, longitude first, each of an outer ring and perhaps holes. Numbers
 * are kept as they were written.
 *
 * @param polygons their rings
 */
record Outline(List<List<Ring>> polygons) {

    /** A closed line. */
    record Ring(List<Position> positions) {

        private static final int LEAST = 4;

        boolean isClosed() {
            return positions.size() >= LEAST && positions.getFirst().isAt(positions.getLast());
        }
    }

    /** A place. */
    record Position(String longitude, String latitude) {

        private static final BigDecimal MOST_EAST = BigDecimal.valueOf(180);
        private static final BigDecimal MOST_NORTH = BigDecimal.valueOf(90);

        boolean isOnEarth() {
            return new BigDecimal(longitude).abs().compareTo(MOST_EAST) <= 0
                    && new BigDecimal(latitude).abs().compareTo(MOST_NORTH) <= 0;
        }

        boolean isAt(Position other) {
            return new BigDecimal(longitude).compareTo(new BigDecimal(other.longitude)) == 0
                    && new BigDecimal(latitude).compareTo(new BigDecimal(other.latitude)) == 0;
        }
    }

    /** What somebody wrote or pasted, in WKT or GeoJSON; empty where it is neither, or no polygon. */
    static Optional<Outline> of(String text) {
        return text.stripLeading().startsWith("{") ? GeoJsonOutline.read(text) : WktOutline.read(text);
    }

    /** The rule that a text breaks, none where it is a sound outline. */
    static Optional<String> broken(String text) {
        Optional<Outline> outline = of(text);
        if (outline.isEmpty()) {
            return Optional.of("outline");
        }
        List<Ring> rings =
                outline.get().polygons().stream().flatMap(List::stream).toList();
        if (!rings.stream().allMatch(Ring::isClosed)) {
            return Optional.of("outline.open");
        }
        return rings.stream().flatMap(ring -> ring.positions().stream()).allMatch(Position::isOnEarth)
                ? Optional.empty()
                : Optional.of("outline.beyond");
    }

    /** How many corners it has. */
    int corners() {
        return polygons.stream()
                .flatMap(List::stream)
                .mapToInt(ring -> ring.positions().size() - 1)
                .sum();
    }

    /** As GeoSPARQL has it. */
    String wkt() {
        List<String> written = polygons.stream().map(Outline::wkt).toList();
        return written.size() == 1
                ? "POLYGON " + written.getFirst()
                : written.stream().collect(Collectors.joining(", ", "MULTIPOLYGON (", ")"));
    }

    private static String wkt(List<Ring> rings) {
        return rings.stream()
                .map(ring -> ring.positions().stream()
                        .map(position -> position.longitude() + " " + position.latitude())
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
