package org.terreau.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.terreau.address.Base;
import org.terreau.spi.page.Slug;

/** Finds the pages that people name by slug, by title, or as {@code Title [slug]}. */
final class TopicReader {

    private static final Pattern WRITTEN = Pattern.compile(".*\\[([a-z0-9-]+)]", Pattern.DOTALL);

    private final Topics topics;
    private final Base base;

    /** @param topics those that the writer may read: the others might as well not exist */
    TopicReader(Topics topics, Base base) {
        this.topics = topics;
        this.base = base;
    }

    record Found(List<String> iris, List<Violation> problems) {}

    Found read(Property property, Range.Topic range, Place place, List<String> texts) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        Map<Slug, Topic> known = topics.find(
                texts.stream().flatMap(text -> slug(text).stream()).distinct().toList());
        for (String text : texts) {
            Optional<Slug> slug = slug(text).filter(known::containsKey);
            if (slug.isPresent()) {
                found.iris().add(base.thing(slug.get()));
            } else if (Lexical.isForeignIri(text)) {
                found.iris().add(text);
            } else {
                readTitle(property, range, place, text, found);
            }
        }
        return found;
    }

    private void readTitle(Property property, Range.Topic range, Place place, String text, Found found) {
        List<Topic> candidates = topics.titled(text, range.types());
        if (candidates.size() == 1) {
            found.iris().add(base.thing(candidates.get(0).slug()));
            return;
        }
        String rule = candidates.isEmpty() ? "topic" : "ambiguous";
        String names = candidates.stream().map(Topic::written).collect(Collectors.joining(", "));
        found.problems()
                .add(new Violation(
                        Optional.of(place),
                        rule,
                        Rules.MESSAGES.message(rule, property.name(), text, names),
                        Optional.of(text)));
    }

    private static Optional<Slug> slug(String text) {
        Matcher written = WRITTEN.matcher(text);
        return Slug.parse(written.matches() ? written.group(1) : text);
    }
}
