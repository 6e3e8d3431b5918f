package org.terreau.reading;

import java.util.Map;
import java.util.Optional;

/**
 * How much memory may be taken by what is kept.
 *
 * @param bytes about; 0 keeps none
 */
public record Room(long bytes) {

    private static final String VARIABLE = "TERREAU_KEPT_MIB";
    private static final int PART_OF_THE_HEAP = 3;

    public Room {
        if (bytes < 0) {
            throw new IllegalArgumentException(VARIABLE + " is a number of MiB, from 0");
        }
    }

    /**
     * What TERREAU_KEPT_MIB says, a third of the heap where it says nothing.
     *
     * @throws IllegalArgumentException where it makes no sense
     */
    static Room from(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(value -> !value.isBlank())
                .map(Room::mebibytes)
                .orElseGet(() -> new Room(Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
    }

    /** A part of this room, in bytes. */
    long part(double part) {
        return (long) (bytes * part);
    }

    private static Room mebibytes(String value) {
        if (!value.matches("\\d{1,7}")) {
            throw new IllegalArgumentException(VARIABLE + " is a number of MiB, not: " + value);
        }
        return new Room(Long.parseLong(value) << 20);
    }
}
