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

    /** Four sides in decimal degrees, as they are written: south, west, north, east. */
    public record Box(BigDecimal south, BigDecimal west, BigDecimal north, BigDecimal east) {

        public Box {
            if (south.compareTo(north) > 0 || west.compareTo(east) > 0) {
                throw new IllegalArgumentException(
                        "A box is written south,west,north,east, each side before the one across from it");
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
            "41.2,-5.3,51.2,9.7", // mainland and Corsica
            "15.7,-61.9,16.6,-60.9", // Guadeloupe
            "17.8,-63.2,18.2,-62.7", // Saint-Martin, Saint-Barthélemy
            "14.3,-61.3,15.0,-60.7", // Martinique
            "2.0,-54.7,6.0,-51.5", // Guyane
            "-21.5,55.1,-20.8,55.9", // La Réunion
            "-13.1,44.9,-12.5,45.4", // Mayotte
            "46.7,-56.5,47.2,-56.1", // Saint-Pierre-et-Miquelon
            "-22.9,163.5,-19.4,168.2", // Nouvelle-Calédonie
            "-14.4,-178.3,-13.1,-176.0", // Wallis-et-Futuna
            "-28.0,-155.0,-7.5,-134.0", // Polynésie française
            "-50.1,50.0,-37.7,77.8")); // Terres australes

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

    /** Whether a place can be expected to lie there. */
    public boolean hold(BigDecimal latitude, BigDecimal longitude) {
        return boxes.isEmpty() || boxes.stream().anyMatch(box -> box.holds(latitude, longitude));
    }
}
