package org.terreau.territories.official;

import java.util.List;
import java.util.stream.Stream;

/** What somebody types to find a territory, as {@link Keys} are made. */
final class Typed {

    private final byte[] whole;
    private final List<byte[]> words;

    Typed(String text) {
        String folded = Folding.fold(text).stripTrailing();
        this.whole = Register.bytes(folded);
        this.words = Stream.of(folded.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> Register.bytes(Keys.before(word) + word))
                .toList();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** All of it, a space before each word. */
    byte[] whole() {
        return whole;
    }

    /** Its words, each after what stands in keys before such a word. */
    List<byte[]> words() {
        return words;
    }
}
