package org.terreau.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In what letters a file is written: as its mark says; else UTF-8, where it is that throughout; else Windows-1252, as
 * spreadsheets of Western Europe write.
 *
 * @param mark how many bytes its mark takes
 */
record Encoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @throws UnreadableFile where it isn't text */
    static Encoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    private static boolean begins(byte[] start, int... octets) {
        if (start.length < octets.length) {
            return false;
        }
        for (int at = 0; at < octets.length; at++) {
            if ((start[at] & 0xFF) != octets[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean utf8 = true;
        ByteBuffer octets = ByteBuffer.allocate(64 * 1024);
        CharBuffer letters = CharBuffer.allocate(64 * 1024);
        try (InputStream in = Files.newInputStream(file)) {
            boolean more = true;
            while (more) {
                int read = in.read(octets.array(), octets.position(), octets.remaining());
                more = read >= 0;
                refuseBinary(octets.array(), octets.position(), Math.max(0, read));
                octets.position(octets.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(octets, letters.clear(), !more);
                utf8 &= !result.isError();
                // What isn't UTF-8 is only looked through for what no text has.
                octets = utf8 ? octets.compact() : octets.clear();
            }
        }
        return utf8;
    }

    private static void refuseBinary(byte[] octets, int from, int length) throws UnreadableFile {
        for (int at = from; at < from + length; at++) {
            if (octets[at] == 0) {
                throw new UnreadableFile("unknown");
            }
        }
    }
}
