package org.terreau.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.terreau.shape.Localized;

/** Collects what is wrong in one file. */
final class Problems {

    private final List<PageFileProblem> found = new ArrayList<>();

    void add(OptionalInt line, String key, String message, Object... values) {
        add(line, key, PageFileReader.MESSAGES.message(message, values));
    }

    void add(OptionalInt line, String key, Localized text) {
        found.add(new PageFileProblem(line, key, text));
    }

    void throwIfAny() throws PageFileException {
        if (!found.isEmpty()) {
            throw new PageFileException(found);
        }
    }
}
