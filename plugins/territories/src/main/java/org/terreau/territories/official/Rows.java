package org.terreau.territories.official;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many short texts in one array: four bytes more for each, where a String of its own takes some fifty. */
final class Rows {

    private static final byte END = '\n';

    private final byte[] bytes;

    /** Where each row begins, and one that is not there any more. */
    private final int[] starts;

    /** @param bytes in UTF-8, each row ended by a line feed */
    Rows(byte[] bytes) {
        this.bytes = bytes;
        this.starts = new int[count(bytes) + 1];
        int row = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == END) {
                starts[++row] = i + 1;
            }
        }
    }

    private static int count(byte[] bytes) {
        int rows = 0;
        for (byte b : bytes) {
            if (b == END) {
                rows++;
            }
        }
        return rows;
    }

    int count() {
        return starts.length - 1;
    }

    String text(int row) {
        return text(row, 0, length(row));
    }

    /** A part of a row, from one place to before another. */
    String text(int row, int from, int to) {
        return new String(bytes, starts[row] + from, to - from, StandardCharsets.UTF_8);
    }

    /** Whether these bytes stand at this place of a row. */
    boolean hasAt(int row, int place, byte[] what) {
        int from = starts[row] + place;
        int to = from + what.length;
        return to < starts[row + 1] && Arrays.equals(bytes, from, to, what, 0, what.length);
    }

    /** Where in a row, at this place or after it, these bytes stand; -1 where they don't. */
    int indexOf(int row, byte[] what, int place) {
        int beyond = what.length - 1;
        int last = starts[row + 1] - 1 - what.length;
        for (int at = starts[row] + place; at <= last; at++) {
            // Most places differ in one of these already.
            if (bytes[at + beyond] == what[beyond]
                    && bytes[at] == what[0]
                    && Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
                return at - starts[row];
            }
        }
        return -1;
    }

    /** The row that begins so, where rows are sorted; -1 where none does. */
    int search(byte[] beginning) {
        int low = 0;
        int high = count() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int end = starts[middle] + Math.min(beginning.length, length(middle));
            int order = Arrays.compareUnsigned(bytes, starts[middle], end, beginning, 0, beginning.length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int length(int row) {
        return starts[row + 1] - starts[row] - 1;
    }
}
