package org.terreau.intake;

/** A place on the earth, in degrees. */
record Point(double latitude, double longitude) {

    private static final double RADIUS_KM = 6371;

    /** Where France is, overseas too: south, north, west, east of boxes around it. */
    private static final double[][] FRANCE = {
        {41.2, 51.3, -5.4, 9.8},
        {14.3, 18.2, -63.3, -60.7},
        {2.0, 5.9, -54.7, -51.5},
        {-21.5, -20.8, 55.1, 55.9},
        {-13.1, -12.5, 44.9, 45.4},
        {46.6, 47.2, -56.6, -56.0},
        {-23.0, -19.4, 163.4, 168.3},
        {-28.0, -7.7, -155.0, -134.0},
        {-14.5, -13.1, -178.3, -176.0},
    };

    boolean inFrance() {
        for (double[] box : FRANCE) {
            if (latitude >= box[0] && latitude <= box[1] && longitude >= box[2] && longitude <= box[3]) {
                return true;
            }
        }
        return false;
    }

    /** Whether it looks as if latitude and longitude stood in each other's place. */
    boolean exchangeable() {
        return !inFrance() && new Point(longitude, latitude).inFrance();
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
