package org.terreau.web.recent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terreau.page.Act;
import org.terreau.page.ChangeSlice;
import org.terreau.page.RevisionSummary;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Texts;

/**
 * Recent changes as people see them.
 *
 * @param query what was asked for
 * @param days newest first
 * @param authors to choose from: those of the changes shown
 * @param older where the older ones are; empty at the end
 */
public record RecentView(RecentQuery query, List<Day> days, List<Author> authors, Optional<String> older) {

    private static final String PATH = "/recent";

    /** What was done on one day, in Paris. */
    public record Day(String name, List<Touched> pages) {}

    /**
     * A page that was touched on a day.
     *
     * @param last what was done last
     * @param others what was done to it earlier that day
     */
    public record Touched(RevisionSummary last, List<RevisionSummary> others) {}

    /** A filter at work, and the address without it. */
    public record Chip(String label, String without) {}

    static RecentView of(RecentQuery query, ChangeSlice slice, Texts texts) {
        Map<String, Map<Slug, List<RevisionSummary>>> days = new LinkedHashMap<>();
        Map<String, Author> authors = new LinkedHashMap<>();
        slice.changes().forEach(change -> {
            days.computeIfAbsent(texts.day(change.at()), day -> new LinkedHashMap<>())
                    .computeIfAbsent(change.slug(), slug -> new ArrayList<>())
                    .add(change);
            authors.putIfAbsent(change.author().id(), change.author());
        });
        return new RecentView(
                query,
                days.entrySet().stream()
                        .map(day -> new Day(
                                day.getKey(),
                                day.getValue().values().stream()
                                        .map(RecentView::touched)
                                        .toList()))
                        .toList(),
                List.copyOf(authors.values()),
                slice.next()
                        .map(next ->
                                query.with(RecentQuery.BEFORE, next.toString()).at(PATH)));
    }

    private static Touched touched(List<RevisionSummary> changes) {
        return new Touched(changes.getFirst(), List.copyOf(changes.subList(1, changes.size())));
    }

    /** What a control of the form holds. */
    public String value(String name) {
        return query.value(name).orElse("");
    }

    public List<Act> acts() {
        return RecentQuery.acts();
    }

    /** The languages to choose from: those of the interface, and the one that was asked for. */
    public List<String> languages() {
        return Stream.concat(Texts.LANGUAGES.stream().map(Locale::getLanguage), query.value(RecentQuery.LANG).stream())
                .distinct()
                .toList();
    }

    /** Whether a person is asked for of whom nothing is shown. */
    public boolean unknownAuthor() {
        return query.value(RecentQuery.AUTHOR)
                .filter(id -> author(id).isEmpty())
                .isPresent();
    }

    /** The same changes, by one person only. */
    public String by(Author author) {
        return query.fromTheNewest().with(RecentQuery.AUTHOR, author.id()).at(PATH);
    }

    /** Whether all changes are asked for. */
    public boolean all() {
        return query.given().isEmpty();
    }

    /** Whether what is shown begins with the newest. */
    public boolean newest() {
        return query.after().isEmpty();
    }

    public String fromTheNewest() {
        return query.fromTheNewest().at(PATH);
    }

    public String feed() {
        return query.fromTheNewest().at("/recent.atom");
    }

    public String data() {
        return query.fromTheNewest().at("/recent.json");
    }

    /** The filters at work, by name. */
    public List<Chip> chips(Frame frame) {
        return query.fromTheNewest().given().entrySet().stream()
                .map(filter -> new Chip(
                        label(filter.getKey(), filter.getValue(), frame),
                        query.fromTheNewest().without(filter.getKey()).at(PATH)))
                .toList();
    }

    private String label(String name, String value, Frame frame) {
        Texts texts = frame.texts();
        return switch (name) {
            case RecentQuery.TYPE -> frame.type(value).label();
            case RecentQuery.ACT -> texts.of("list.act." + value);
            case RecentQuery.LANG -> texts.language(value);
            case RecentQuery.AUTHOR ->
                texts.of("recent.by", author(value).map(Author::name).orElse(texts.of("recent.somebody")));
            case RecentQuery.LATEST -> texts.of("recent.latest");
            default -> texts.of("recent." + name + "-day", texts.date(value));
        };
    }

    /** A person of whom nothing is shown has no name here: it would be told to who may not know of it. */
    private Optional<Author> author(String id) {
        return authors.stream().filter(author -> author.id().equals(id)).findFirst();
    }
}
