package org.terreau.web.front;

import java.util.Map;
import java.util.Optional;

/**
 * How much memory kept answers may take.
 *
 * @param bytes about; 0 keeps none
 */
record Room(long bytes) {

    private static final String VARIABLE = "TERREAU_FRONT_MIB";
    private static final int PART_OF_THE_HEAP = 3;

    Room {
        if (bytes < 0) {
            throw new IllegalArgumentException(VARIABLE + " is a number of MiB, from 0");
        }
    }

    /**
     * What TERREAU_FRONT_MIB says, a third of the heap where it says nothing.
     *
     * @throws IllegalArgumentException where it makes no sense
     */
    static Room from(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(value -> !value.isBlank())
                .map(Room::mebibytes)
                .orElseGet(() -> new Room(Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
    }

    private static Room mebibytes(String value) {
        if (!value.matches("\\d{1,7}")) {
            throw new IllegalArgumentException(VARIABLE + " is a number of MiB, not: " + value);
        }
        return new Room(Long.parseLong(value) << 20);
    }
}
