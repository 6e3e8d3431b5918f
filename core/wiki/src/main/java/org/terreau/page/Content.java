package org.terreau.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.terreau.shape.Fields;

/**
 * What a revision holds.
 *
 * @param title one line; see {@link Title}
 * @param lang the language of title and body: a BCP 47 primary tag such as {@code fr}
 * @param fields RDF about the thing
 * @param body CommonMark text, at most {@link #LONGEST_BODY} bytes in UTF-8; may be empty
 */
public record Content(String title, String lang, Fields fields, String body) {

    /** The greatest size of a body, in bytes of UTF-8: 1 MiB. */
    public static final int LONGEST_BODY = 1 << 20;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    public Content {
        Title.problem(title).ifPresent(problem -> {
            throw new IllegalArgumentException("The title is refused: " + problem.code());
        });
        if (!LANGUAGE.matcher(lang).matches()) {
            throw new IllegalArgumentException("Not a language of two or three letters: " + lang);
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > LONGEST_BODY) {
            throw new IllegalArgumentException("The text is longer than " + LONGEST_BODY + " bytes");
        }
    }
}
