package org.terreau.territories.map;

import java.util.Arrays;
import java.util.Locale;

/**
 * A part of the world between two meridians and two parallels, in degrees (WGS 84): the {@code bbox} of OGC API Features.
 * Where {@code west} is beyond {@code east}, it goes across the date line.
 */
record Box(double west, double south, double east, double north) {

    Box {
        if (!(Math.abs(west) <= Place.DATE_LINE && Math.abs(east) <= Place.DATE_LINE)) {
            throw new IllegalArgumentException("bbox: west and east are from -180 to 180.");
        }
        if (!(-Place.POLE <= south && south <= north && north <= Place.POLE)) {
            throw new IllegalArgumentException("bbox: south isn't beyond north, and both are from -90 to 90.");
        }
    }

    /**
     * Reads {@code west,south,east,north}.
     *
     * @throws IllegalArgumentException that says how it is written
     */
    static Box of(String said) {
        try {
            double[] numbers = Arrays.stream(said.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == 4) {
                return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
            }
        } catch (NumberFormatException e) {
            // Said below, as for too few of them.
        }
        throw new IllegalArgumentException("bbox is west,south,east,north: four numbers, with commas between them.");
    }

    boolean holds(Place place) {
        double longitude = place.longitude();
        boolean between =
                west <= east ? west <= longitude && longitude <= east : longitude >= west || longitude <= east;
        return between && south <= place.latitude() && place.latitude() <= north;
    }

    /** As it is read. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s,%s,%s,%s", west, south, east, north);
    }
}
