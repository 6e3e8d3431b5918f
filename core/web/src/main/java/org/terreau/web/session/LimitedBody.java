package org.terreau.web.session;

import java.io.IOException;
import java.io.InputStream;

/** Reads what a request sent, up to a limit. */
public final class LimitedBody {

    private LimitedBody() {}

    /**
     * The whole body.
     *
     * @param limit in bytes
     * @throws PayloadTooLarge once the rest has been read and thrown away: a browser shows the answer only to what it
     *     could send to its end. The server itself cuts what is far too long.
     */
    public static byte[] read(InputStream in, int limit) throws IOException {
        byte[] body = in.readNBytes(limit);
        if (body.length == limit && in.read() >= 0) {
            drain(in);
            throw new PayloadTooLarge(limit);
        }
        return body;
    }

    private static void drain(InputStream in) {
        byte[] rest = new byte[64 * 1024];
        try {
            while (in.read(rest) >= 0) {
                // Thrown away.
            }
        } catch (IOException cutByServer) {
            // Then its sender gets our answer, or none.
        }
    }
}
