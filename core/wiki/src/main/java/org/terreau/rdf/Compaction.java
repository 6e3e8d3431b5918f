package org.terreau.rdf;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What came of a compaction.
 *
 * @param before bytes on disk
 * @param after bytes on disk
 * @param took nanoseconds
 * @param paused nanoseconds that writers had to wait, of those
 */
record Compaction(long before, long after, long quads, long took, long paused) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d quads, %d -> %d KiB in %d ms, writers waited %d ms",
                quads,
                before / 1024,
                after / 1024,
                TimeUnit.NANOSECONDS.toMillis(took),
                TimeUnit.NANOSECONDS.toMillis(paused));
    }
}
