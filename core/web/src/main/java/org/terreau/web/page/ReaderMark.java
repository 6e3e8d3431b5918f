package org.terreau.web.page;

import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;

/** Who can read a page, as the mark beside its type says it. */
public enum ReaderMark {
    PUBLIC("mark", "public"),
    COMMUNITY("mark mark-community", "community"),
    CIRCLE("mark mark-circle", "circle"),
    RESTRICTED("mark mark-circle", "circle");

    private static final String CIRCLES = "circle:";

    private final String style;
    private final String icon;

    ReaderMark(String style, String icon) {
        this.style = style;
        this.icon = icon;
    }

    /** The mark for the widest of these readers. */
    public static ReaderMark of(Tokens readers) {
        if (readers.contains(Token.PUBLIC)) {
            return PUBLIC;
        }
        if (readers.contains(Token.COMMUNITY)) {
            return COMMUNITY;
        }
        return readers.tokens().stream().anyMatch(token -> token.value().startsWith(CIRCLES)) ? CIRCLE : RESTRICTED;
    }

    /** Its classes in the style sheet. */
    public String style() {
        return style;
    }

    /** Its symbol in the icon set. */
    public String icon() {
        return icon;
    }

    /** The key of its word in the texts. */
    public String key() {
        return "page.readers." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
