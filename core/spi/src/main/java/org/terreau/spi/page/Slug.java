package org.terreau.spi.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The permanent name of a page in its address: ASCII lower-case letters and digits in words joined by hyphens,
 * at most 100 characters.
 */
public record Slug(String value) implements Comparable<Slug> {

    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");

    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A slug is lower-case letters and digits joined by hyphens, at most " + LONGEST + " of them");
        }
    }

    /** The slug written so, or empty where it cannot be one. */
    public static Optional<Slug> parse(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches()
                ? Optional.of(new Slug(value))
                : Optional.empty();
    }

    /**
     * The slug that a title gives: accents folded, anything else than letters and digits made a hyphen.
     * A title with no Latin letter or digit gives {@code page}.
     */
    public static Slug of(String title) {
        String folded = Normalizer.normalize(
                        title.replace("œ", "oe")
                                .replace("Œ", "oe")
                                .replace("æ", "ae")
                                .replace("Æ", "ae"),
                        Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "");
        return new Slug(trim(NOT_A_WORD.matcher(folded).replaceAll("-"), LONGEST));
    }

    /** This slug with a number after it, for a page whose title gives a slug that another page has. */
    public Slug numbered(int number) {
        String suffix = "-" + number;
        return new Slug(trim(value, LONGEST - suffix.length()) + suffix);
    }

    private static String trim(String words, int longest) {
        String cut = words.length() > longest + 1 ? words.substring(0, longest + 1) : words;
        String start = cut.startsWith("-") ? cut.substring(1) : cut;
        String within = start.length() > longest ? start.substring(0, longest) : start;
        String whole = within.endsWith("-") ? within.substring(0, within.length() - 1) : within;
        return whole.isEmpty() ? "page" : whole;
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
