package org.terreau.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.terreau.shape.Localized;
import org.terreau.shape.Messages;
import org.terreau.shape.Property;
import org.terreau.shape.Range;
import org.terreau.shape.Shape;

/**
 * What a column can fill.
 *
 * @param name as the form of the page calls it: {@code description@fr}, {@code address.0.postalCode}; or one of the three
 *     that follow
 * @param label for people
 * @param property the field; empty for what every page has
 * @param required whether a page can't do without
 */
public record Target(String name, Localized label, Optional<Property> property, boolean required) {

    public static final String TITLE = "page.title";
    public static final String BODY = "page.body";
    /** Latitude and longitude in one cell. */
    public static final String POINT = "page.point";

    static final String LATITUDE = "http://www.w3.org/2003/01/geo/wgs84_pos#lat";
    static final String LONGITUDE = "http://www.w3.org/2003/01/geo/wgs84_pos#long";
    static final Messages MESSAGES = new Messages(Target.class);

    private static final List<String> LANGUAGES = List.of("fr", "en");

    /** All that a column can fill in pages with this shape: their title first, their text last. */
    public static List<Target> of(Shape shape) {
        List<Target> targets = new ArrayList<>();
        targets.add(new Target(TITLE, MESSAGES.message("title"), Optional.empty(), true));
        shape.properties().forEach(property -> targets.addAll(of(property)));
        if (latitude(shape).isPresent() && longitude(shape).isPresent()) {
            targets.add(new Target(POINT, MESSAGES.message("point"), Optional.empty(), false));
        }
        targets.add(new Target(BODY, MESSAGES.message("body"), Optional.empty(), false));
        return List.copyOf(targets);
    }

    static Optional<String> latitude(Shape shape) {
        return shape.onPath(LATITUDE).map(Property::key);
    }

    static Optional<String> longitude(Shape shape) {
        return shape.onPath(LONGITUDE).map(Property::key);
    }

    /** Of parts, only those that there is one of at most: a row has no place for several. */
    private static List<Target> of(Property property) {
        if (property.range() instanceof Range.Part part) {
            return property.repeatable()
                    ? List.of()
                    : part.shape().properties().stream()
                            .filter(inner -> !(inner.range() instanceof Range.Part))
                            .flatMap(inner -> of(inner).stream())
                            .map(inner -> within(property, inner))
                            .toList();
        }
        return property.range() instanceof Range.LangText
                ? LANGUAGES.stream().map(language -> in(language, property)).toList()
                : List.of(new Target(property.key(), property.name(), Optional.of(property), property.required()));
    }

    private static Target within(Property part, Target inner) {
        return new Target(part.key() + ".0." + inner.name(), both(part.name(), inner.label()), inner.property(), false);
    }

    private static Localized both(Localized one, Localized other) {
        return Localized.of(
                one.in(Locale.FRENCH) + " – " + other.in(Locale.FRENCH),
                one.in(Locale.ENGLISH) + " – " + other.in(Locale.ENGLISH));
    }

    /** A text that is required is so in one language, whichever. */
    private static Target in(String language, Property property) {
        return new Target(
                property.key() + "@" + language,
                MESSAGES.message("in-" + language, property.name()),
                Optional.of(property),
                false);
    }

    /** By what names a column that fills this may go, apart from its language. */
    Stream<String> ownNames() {
        return Stream.concat(
                Stream.of(name.replace(".0.", ".").replaceFirst("@.*", "")),
                property.stream()
                        .flatMap(field ->
                                Stream.concat(Stream.of(field.key()), field.name().texts().values().stream())));
    }

    /** The language of a text that says one. */
    Optional<String> language() {
        int at = name.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(name.substring(at + 1));
    }
}
