package org.terreau.transfer;

import java.util.Locale;
import java.util.OptionalInt;
import org.terreau.shape.Localized;

/**
 * One thing in a file that can't be read.
 *
 * @param line from 1; empty where no line is at fault
 * @param key where in the front matter: {@code fields.hasNeed[1].label}; blank for the file as a whole
 */
public record PageFileProblem(OptionalInt line, String key, Localized text) {

    /** The whole message in a language, with line and key. */
    public String message(Locale locale) {
        String where = line.isPresent()
                ? PageFileReader.MESSAGES.message("line", line.getAsInt()).in(locale)
                : "";
        return where + (key.isEmpty() ? "" : key + ": ") + text.in(locale);
    }
}
