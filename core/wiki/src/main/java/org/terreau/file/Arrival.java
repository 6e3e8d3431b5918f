package org.terreau.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file while it comes in: written to a place of its own as it is read, so that it is never whole in memory, and no
 * further than its limit. Closing it throws away what nobody has kept.
 */
public final class Arrival extends OutputStream implements Closeable {

    private final Path path;
    private final long limit;
    private final OutputStream out;
    private final MessageDigest digest;
    private long bytes;

    Arrival(Path path, long limit) throws IOException {
        this.path = path;
        this.limit = limit;
        this.out = Files.newOutputStream(path);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Where it is until it is kept. */
    public Path path() {
        return path;
    }

    public long bytes() {
        return bytes;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    /** @throws TooLarge beyond the limit */
    @Override
    public void write(byte[] from, int start, int length) throws IOException {
        bytes += length;
        if (bytes > limit) {
            throw new TooLarge("A file has at most " + limit + " bytes here.");
        }
        digest.update(from, start, length);
        out.write(from, start, length);
    }

    /** Ends the writing. */
    public void end() throws IOException {
        out.close();
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(path);
    }
}
