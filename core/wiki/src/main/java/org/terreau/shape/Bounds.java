package org.terreau.shape;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the places of this commons are expected to lie.
 *
 * @param boxes empty where a place can lie anywhere
 */
public record Bounds(List<Box> boxes) {

    /** Four sides in decimal degrees, as they are written: west, south, east, north. */
    public record Box(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {

        public Box {
            if (south.compareTo(north) > 0 || west.compareTo(east) > 0) {
                throw new IllegalArgumentException(
                        "A box is written west,south,east,north, each side before the one across from it");
            }
        }

        boolean holds(BigDecimal latitude, BigDecimal longitude) {
            return south.compareTo(latitude) <= 0
                    && latitude.compareTo(north) <= 0
                    && west.compareTo(longitude) <= 0
                    && longitude.compareTo(east) <= 0;
        }
    }

    /** France and its territories overseas, each with some sea around. */
    public static final Bounds FRANCE = parse(String.join(
            " ",
            "-5.3,41.2,9.7,51.2", // mainland and Corsica
            "-61.9,15.7,-60.9,16.6", // Guadeloupe
            "-63.2,17.8,-62.7,18.2", // Saint-Martin, Saint-Barthélemy
            "-61.3,14.3,-60.7,15.0", // Martinique
            "-54.7,2.0,-51.5,6.0", // Guyane
            "55.1,-21.5,55.9,-20.8", // La Réunion
            "44.9,-13.1,45.4,-12.5", // Mayotte
            "-56.5,46.7,-56.1,47.2", // Saint-Pierre-et-Miquelon
            "163.5,-22.9,168.2,-19.4", // Nouvelle-Calédonie
            "-178.3,-14.4,-176.0,-13.1", // Wallis-et-Futuna
            "-155.0,-28.0,-134.0,-7.5", // Polynésie française
            "50.0,-50.1,77.8,-37.7")); // Terres australes

    public static final Bounds NONE = new Bounds(List.of());

    public Bounds {
        boxes = List.copyOf(boxes);
    }

    /** What an operator sets by TERREAU_BOUNDS: boxes with a space between, or {@code none}; France otherwise. */
    public static Bounds from(Map<String, String> environment) {
        String set = environment.getOrDefault("TERREAU_BOUNDS", "").strip();
        if (set.isEmpty()) {
            return FRANCE;
        }
        try {
            return set.equals("none") ? NONE : parse(set);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("TERREAU_BOUNDS makes no sense: " + e.getMessage(), e);
        }
    }

    private static Bounds parse(String boxes) {
        return new Bounds(Arrays.stream(boxes.split("\\s+")).map(Bounds::box).toList());
    }

    private static Box box(String written) {
        List<BigDecimal> sides =
                Arrays.stream(written.split(",")).map(BigDecimal::new).toList();
        if (sides.size() != 4) {
            throw new IllegalArgumentException("A box has four sides, not: " + written);
        }
        return new Box(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
    }

    /** Whether a place lies outside, and would not were its latitude and longitude exchanged. */
    public boolean exchanged(BigDecimal latitude, BigDecimal longitude) {
        return !hold(latitude, longitude) && hold(longitude, latitude);
    }

    /** Whether a place can be expected to lie there. */
    public boolean hold(BigDecimal latitude, BigDecimal longitude) {
        return boxes.isEmpty() || boxes.stream().anyMatch(box -> box.holds(latitude, longitude));
    }
}
