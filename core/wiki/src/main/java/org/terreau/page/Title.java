package org.terreau.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The rule for the title of a page: one line of 1 to 300 characters, nothing invisible in it. */
public final class Title {

    /** The greatest length, in UTF-16 units. */
    public static final int LONGEST = 300;

    private static final String INVISIBLE =
            ".*[\\p{Cntrl}\\p{Cn}\\p{Co}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069].*";

    private Title() {}

    /** Why a title is refused. */
    public enum Problem {
        BLANK,
        TOO_LONG,
        CONTROL_CHARACTER;

        /** The name in message files: lower case with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is wrong with this title; empty where nothing is. */
    public static Optional<Problem> problem(String title) {
        if (title.isBlank()) {
            return Optional.of(Problem.BLANK);
        }
        if (title.length() > LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        return title.matches(INVISIBLE) ? Optional.of(Problem.CONTROL_CHARACTER) : Optional.empty();
    }

    /** The title without accents or case, by which titles are sorted and looked up. */
    static String key(String title) {
        String key = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }
}
