package org.terreau.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/** A text that can be read as long as its query may run. */
final class WatchedText implements CharSequence {

    private static final int READS_BETWEEN_LOOKS = 0x3FF;

    private final CharSequence text;
    private final AtomicBoolean cancelled;
    private int reads;

    WatchedText(CharSequence text, AtomicBoolean cancelled) {
        this.text = text;
        this.cancelled = cancelled;
    }

    @Override
    public char charAt(int index) {
        reads++;
        if ((reads & READS_BETWEEN_LOOKS) == 0 && cancelled.get()) {
            throw new QueryCancelledException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text.subSequence(start, end), cancelled);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
