package org.terreau.territories;

import java.util.List;
import java.util.Optional;

/**
 * A step of a narrative.
 *
 * @param fragment its name on the page: {@code step-2}
 * @param until the end of a period
 * @param pages that it is about
 * @param media what shows it, elsewhere
 */
public record Step(
        String fragment,
        When when,
        Optional<When> until,
        Text title,
        Optional<Text> text,
        List<Link> pages,
        List<Medium> media,
        List<Link> sources) {

    public Step {
        pages = List.copyOf(pages);
        media = List.copyOf(media);
        sources = List.copyOf(sources);
    }

    /** Its place in the order of making. */
    int number() {
        String digits = fragment.replaceFirst(".*?([0-9]{0,9})$", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** What is written of it, in paragraphs. */
    public List<String> paragraphs() {
        return text.stream()
                .flatMap(written -> written.value().lines())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
