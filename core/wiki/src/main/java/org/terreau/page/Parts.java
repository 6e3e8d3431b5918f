package org.terreau.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.terreau.spi.page.Slug;

/**
 * Asks the database about many names in parts: it compares each row that it finds with the names of the list one after
 * the other, so that a long list costs the square of its length.
 */
final class Parts {

    private static final int LENGTH = 64;

    private Parts() {}

    /** What the question gives for all these names, part by part. */
    static <T> Stream<T> of(Collection<Slug> names, Function<List<String>, Stream<T>> question) {
        List<String> all = new ArrayList<>(PageRepository.values(names));
        return IntStream.iterate(0, from -> from < all.size(), from -> from + LENGTH)
                .mapToObj(from -> all.subList(from, Math.min(from + LENGTH, all.size())))
                .flatMap(question);
    }
}
