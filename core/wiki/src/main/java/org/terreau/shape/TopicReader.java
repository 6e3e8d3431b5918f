package org.terreau.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.authority.Known;
import org.terreau.spi.page.Slug;

/** Finds the pages, and what authorities know, that people name by slug, by title, or as {@code Title [slug]}. */
final class TopicReader {

    private static final Pattern WRITTEN = Pattern.compile(".*\\[([A-Za-z0-9/-]+)]", Pattern.DOTALL);

    /** Among so many that an authority proposes for a title are those that have just this one. */
    private static final int PROPOSED = 20;

    private final Topics topics;
    private final Authorities authorities;
    private final Base base;

    /** @param topics those that the writer may read: the others might as well not exist */
    TopicReader(Topics topics, Authorities authorities, Base base) {
        this.topics = topics;
        this.authorities = authorities;
        this.base = base;
    }

    record Found(List<String> iris, List<Violation> problems) {}

    Found read(Property property, Range.Topic range, Place place, List<String> texts) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        Map<Slug, Topic> known = topics.find(
                texts.stream().flatMap(text -> slug(text).stream()).distinct().toList());
        for (String text : texts) {
            Optional<Slug> slug = slug(text).filter(known::containsKey);
            Optional<Known> entry = authorities.at(named(text)).filter(some -> fits(some, range));
            if (slug.isPresent()) {
                found.iris().add(base.thing(slug.get()));
            } else if (entry.isPresent()) {
                found.iris().add(entry.get().iri());
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
        List<Known> entries = candidates.isEmpty() ? entitled(text, range) : List.of();
        if (entries.size() == 1) {
            found.iris().add(entries.get(0).iri());
            return;
        }
        String rule = candidates.isEmpty() && entries.isEmpty() ? "topic" : "ambiguous";
        String names = Stream.concat(
                        candidates.stream().map(Topic::written),
                        entries.stream().map(Known::written))
                .collect(Collectors.joining(", "));
        found.problems()
                .add(new Violation(
                        Optional.of(place),
                        rule,
                        Rules.MESSAGES.message(rule, property.name(), text, names),
                        Optional.of(text)));
    }

    /** What an authority knows by just this title. */
    private List<Known> entitled(String title, Range.Topic range) {
        return range.types().stream()
                .flatMap(type -> authorities.of(type).stream())
                .flatMap(authority -> authority.propose(title, PROPOSED, Locale.FRENCH).stream()
                        .filter(entry -> entry.title().equalsIgnoreCase(title))
                        .flatMap(entry -> authorities.known(authority, entry.id()).stream()))
                .toList();
    }

    private static boolean fits(Known known, Range.Topic range) {
        return range.types().contains(known.authority().type());
    }

    private static Optional<Slug> slug(String text) {
        return Slug.parse(named(text));
    }

    /** What stands in brackets after a title, or the text itself. */
    static String named(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? written.group(1) : text;
    }
}
