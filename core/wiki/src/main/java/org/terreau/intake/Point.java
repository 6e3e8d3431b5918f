package org.terreau.intake;

import java.math.BigDecimal;
import org.terreau.shape.Bounds;

/** A place on the earth, in degrees. */
record Point(double latitude, double longitude) {

    private static final double RADIUS_KM = 6371;

    /** Whether it looks as if latitude and longitude stood in each other's place. */
    boolean exchangeable(Bounds bounds) {
        return bounds.exchanged(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude));
    }

    /** By the great circle. */
    double kilometresTo(Point other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double half = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
