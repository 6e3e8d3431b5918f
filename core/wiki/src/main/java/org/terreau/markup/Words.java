package org.terreau.markup;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the rendered text itself tells a reader, in the language of the page. */
record Words(ResourceBundle messages) {

    static Words in(Locale language) {
        return new Words(ResourceBundle.getBundle(
                "org.terreau.markup.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String missingPage() {
        return messages.getString("link.missing");
    }

    String task(boolean done) {
        return messages.getString(done ? "task.done" : "task.open");
    }

    String backToText(String reference) {
        return messages.getString("footnote.back") + " " + reference;
    }

    String footnotes() {
        return messages.getString("footnotes");
    }
}
