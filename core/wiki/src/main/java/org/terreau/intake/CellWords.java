package org.terreau.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.terreau.shape.Concept;
import org.terreau.shape.Localized;
import org.terreau.shape.Property;
import org.terreau.shape.Range;
import org.terreau.shape.Scheme;
import org.terreau.shape.Schemes;
import org.terreau.shape.Topics;
import org.terreau.spi.page.Slug;

/**
 * Reads what people write in cells into what they would have chosen or typed in a form: concepts by their labels, dates
 * as the French write them, several values in one cell. What it doesn't know it leaves for the form's own rules to judge.
 */
final class CellWords {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[;|\\n]\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern FRENCH_DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern MOMENT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.]+Z?");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Za-z]+");
    private static final Set<String> YES = Set.of("oui", "o", "yes", "y", "vrai", "true", "1", "x");
    private static final Set<String> NO = Set.of("non", "n", "no", "faux", "false", "0");

    private final Schemes schemes;
    private final Topics topics;
    private final Map<String, Map<String, String>> keys = new HashMap<>();

    /** @param topics the pages that the reader may read */
    CellWords(Schemes schemes, Topics topics) {
        this.schemes = schemes;
        this.topics = topics;
    }

    /** @param texts as a form would send them */
    record Read(List<String> texts, List<Localized> problems) {

        static Read of(List<String> texts) {
            return new Read(texts, List.of());
        }
    }

    Read read(Property property, String cell) {
        return switch (property.range()) {
            case Range.Concept range -> concepts(schemes.scheme(range.scheme()), cell);
            case Range.Topic range -> Read.of(pieces(cell, text -> isTopic(range, text)));
            case Range.Choice range -> choices(range, cell);
            case Range.Flag ignored -> flag(cell);
            case Range.Date ignored ->
                Read.of(several(property, cell).stream().map(CellWords::date).toList());
            case Range.Numeric ignored -> number(property, cell);
            case Range.Uri ignored ->
                Read.of(several(property, cell).stream().map(CellWords::address).toList());
            case Range.Text range -> Read.of(range.singleLine() ? several(property, line(cell)) : List.of(cell));
            case Range.LangText range -> Read.of(List.of(range.singleLine() ? line(cell) : cell));
            case Range.Outline ignored -> Read.of(List.of(cell));
            case Range.Part ignored -> Read.of(List.of());
        };
    }

    private Read concepts(Scheme scheme, String cell) {
        Map<String, String> known = keys.computeIfAbsent(scheme.iri(), any -> keys(scheme));
        List<String> texts = new ArrayList<>();
        List<Localized> problems = new ArrayList<>();
        for (String piece : pieces(cell, text -> known.containsKey(Folded.run(text)))) {
            Optional.ofNullable(known.get(Folded.run(piece)))
                    .or(() -> scheme.concept(piece).map(Concept::key))
                    .ifPresentOrElse(
                            texts::add, () -> problems.add(Target.MESSAGES.message("concept", piece, labels(scheme))));
        }
        return new Read(texts, problems);
    }

    private static Map<String, String> keys(Scheme scheme) {
        Map<String, String> keys = new HashMap<>();
        for (Concept concept : scheme.concepts()) {
            keys.putIfAbsent(Folded.run(concept.key()), concept.key());
        }
        for (Concept concept : scheme.concepts()) {
            concept.label().texts().values().forEach(label -> keys.putIfAbsent(Folded.run(label), concept.key()));
        }
        return keys;
    }

    private static Localized labels(Scheme scheme) {
        return Localized.of(labels(scheme, Locale.FRENCH), labels(scheme, Locale.ENGLISH));
    }

    private static String labels(Scheme scheme, Locale locale) {
        return scheme.concepts().stream()
                .map(concept -> concept.label().in(locale))
                .collect(Collectors.joining(" ; "));
    }

    private boolean isTopic(Range.Topic range, String text) {
        return Slug.parse(text)
                        .filter(slug -> topics.find(List.of(slug)).containsKey(slug))
                        .isPresent()
                || !topics.titled(text, range.types()).isEmpty();
    }

    private static Read choices(Range.Choice range, String cell) {
        List<String> texts = new ArrayList<>();
        List<Localized> problems = new ArrayList<>();
        for (String piece : pieces(cell, text -> choice(range, text).isPresent())) {
            choice(range, piece)
                    .ifPresentOrElse(
                            texts::add,
                            () -> problems.add(
                                    Target.MESSAGES.message("choice", piece, String.join(" ; ", range.values()))));
        }
        return new Read(texts, problems);
    }

    private static Optional<String> choice(Range.Choice range, String text) {
        return range.values().stream()
                .filter(value -> Folded.run(value).equals(Folded.run(text)))
                .findFirst();
    }

    private static Read flag(String cell) {
        String word = Folded.run(cell);
        if (YES.contains(word) || NO.contains(word)) {
            return Read.of(List.of(String.valueOf(YES.contains(word))));
        }
        return new Read(List.of(), List.of(Target.MESSAGES.message("flag", cell)));
    }

    /** In place of a latitude, a collection of shapes says what is no point. */
    private static Read number(Property property, String cell) {
        return property.path().equals(Target.LATITUDE) && WORD.matcher(cell).matches()
                ? new Read(List.of(), List.of(Target.MESSAGES.message("points-only", cell)))
                : Read.of(several(property, cell));
    }

    private static String date(String text) {
        Matcher day = FRENCH_DAY.matcher(text);
        if (day.matches()) {
            try {
                return LocalDate.of(
                                Integer.parseInt(day.group(3)),
                                Integer.parseInt(day.group(2)),
                                Integer.parseInt(day.group(1)))
                        .toString();
            } catch (DateTimeException noSuchDay) {
                return text;
            }
        }
        Matcher moment = MOMENT.matcher(text);
        return moment.matches() ? moment.group(1) : text;
    }

    /** As people write addresses on paper. */
    private static String address(String text) {
        return text.regionMatches(true, 0, "www.", 0, 4) ? "https://" + text : text;
    }

    private static String line(String cell) {
        return LINES.matcher(cell).replaceAll(", ");
    }

    private static List<String> several(Property property, String cell) {
        return property.repeatable() ? List.of(BETWEEN.split(cell.strip())) : List.of(cell);
    }

    /** The values in a cell. A comma parts them only where what it is in isn't known as a whole: names have some too. */
    private static List<String> pieces(String cell, Predicate<String> known) {
        if (known.test(cell)) {
            return List.of(cell);
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : BETWEEN.split(cell.strip())) {
            pieces.addAll(known.test(piece) ? List.of(piece) : List.of(COMMA.split(piece)));
        }
        return pieces.stream().filter(piece -> !piece.isBlank()).distinct().toList();
    }
}
