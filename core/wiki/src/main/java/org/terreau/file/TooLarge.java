package org.terreau.file;

import java.io.IOException;
import java.io.Serial;

/** More than is taken: of a file itself, or of what is in it once it is unpacked. */
public final class TooLarge extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message for programs: how much is taken */
    public TooLarge(String message) {
        super(message);
    }
}
