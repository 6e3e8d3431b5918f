package org.terreau.intake.table;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import org.terreau.shape.Localized;
import org.terreau.shape.Messages;

/** A file in which no rows can be found, with a sentence for who sent it. */
public final class UnreadableFile extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Messages MESSAGES = new Messages(UnreadableFile.class);

    private final transient Localized text;

    UnreadableFile(String key, Object... values) {
        this(MESSAGES.message(key, values));
    }

    UnreadableFile(Throwable cause, String key, Object... values) {
        this(MESSAGES.message(key, values));
        initCause(cause);
    }

    private UnreadableFile(Localized text) {
        super(text.in(Locale.ENGLISH));
        this.text = text;
    }

    public Localized text() {
        return text;
    }
}
