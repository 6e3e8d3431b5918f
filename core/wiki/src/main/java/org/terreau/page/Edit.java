package org.terreau.page;

import java.util.List;
import java.util.stream.Stream;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;

/**
 * What somebody submits to be saved as a revision.
 *
 * @param readers for whom the page will be
 * @param comment why, in a line of at most 500 characters; may be empty
 */
public record Edit(Content content, Tokens readers, String comment) {

    public static final int LONGEST_COMMENT = 500;

    public Edit {
        if (readers.tokens().isEmpty()) {
            throw new IllegalArgumentException("A page has at least one reader");
        }
        comment = comment(comment);
    }

    /** A comment as it is kept: one line, not too long. */
    static String comment(String typed) {
        String line = typed.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_COMMENT ? line.substring(0, LONGEST_COMMENT) : line;
    }

    /** The same edit for these readers. */
    Edit readBy(Tokens others) {
        return new Edit(content, others, comment);
    }

    /** The same edit, read by this reader too: nobody locks themselves out of what they write. */
    Edit readByToo(Reader reader) {
        if (reader.meets(readers)) {
            return this;
        }
        List<Token> own = reader.account().map(Token::of).stream().toList();
        return readBy(
                Tokens.of(Stream.concat(readers.tokens().stream(), own.stream()).toList()));
    }

    /** The same edit about another thing: its fields and their parts are moved from one IRI to the other. */
    Edit moved(String fromThing, String toThing) {
        return fromThing.equals(toThing)
                ? this
                : new Edit(
                        new Content(
                                content.title(),
                                content.lang(),
                                content.fields().moved(fromThing, toThing),
                                content.body()),
                        readers,
                        comment);
    }
}
