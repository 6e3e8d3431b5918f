package org.terreau.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.terreau.file.TooLarge;

/**
 * Looks, before anything is kept of it, at how much an archive unpacks to: a small one can hold more than fits in any
 * memory. What an archive says of its own sizes is not believed.
 */
final class Unpacking {

    private static final long MOST = 100L << 20;
    private static final long FREE = 8L << 20;
    private static final int MOST_TIMES = 120;
    private static final int MOST_ENTRIES = 2_000;

    private Unpacking() {}

    /**
     * @throws TooLarge where it unpacks to too much, or to too many times its size
     * @throws UnreadableFile where it can't be unpacked
     */
    static void check(Path file) throws IOException {
        long all = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            if (entries.size() > MOST_ENTRIES) {
                throw new TooLarge("An archive has at most " + MOST_ENTRIES + " entries here.");
            }
            for (ZipEntry entry : entries) {
                all += unpacked(zip, entry, MOST - all);
            }
        } catch (ZipException e) {
            throw new UnreadableFile(e, "archive");
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long room) throws IOException {
        long most = Math.min(room, FREE + MOST_TIMES * Math.max(0, entry.getCompressedSize()));
        byte[] some = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                size += read;
                if (size > most) {
                    throw new TooLarge("This archive unpacks to more than is taken here.");
                }
            }
        }
        return size;
    }
}
