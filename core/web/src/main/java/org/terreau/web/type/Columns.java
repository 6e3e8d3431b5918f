package org.terreau.web.type;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terreau.shape.Property;
import org.terreau.shape.Range;
import org.terreau.shape.Shape;

/**
 * Which fields of a shape are columns of a list. Those that fit in a cell can be; the most telling ones are shown
 * where nobody chooses: what every page says, what tells pages apart, when it was.
 */
final class Columns {

    /** So many fit beside the facets. */
    static final int SHOWN = 4;

    private static final Set<String> COORDINATES =
            Set.of("http://www.w3.org/2003/01/geo/wgs84_pos#lat", "http://www.w3.org/2003/01/geo/wgs84_pos#long");

    private static final int REQUIRED = 4;
    private static final int FACET = 3;
    private static final int DATE = 2;
    private static final int SHORT = 1;

    private Columns() {}

    /** The fields that can be columns, in the order of the shape. */
    static List<Property> possible(Shape shape) {
        return shape.properties().stream().filter(Columns::fits).toList();
    }

    /** Those that are shown where nobody chooses, in the order of the shape. */
    static List<Property> telling(Shape shape) {
        List<Property> best = possible(shape).stream()
                .filter(property -> weight(property) > 0)
                .sorted(Comparator.comparingInt(Columns::weight).reversed())
                .limit(SHOWN)
                .toList();
        return shape.properties().stream().filter(best::contains).toList();
    }

    /** Whether a list can be put in the order of a field: one that holds one value, which isn't a page. */
    static boolean sortable(Property property) {
        return !property.repeatable()
                && fits(property)
                && !(property.range() instanceof Range.Topic)
                && !(property.range() instanceof Range.LangText);
    }

    /** Whether pages can be chosen by the values of a field. */
    static boolean isFacet(Property property) {
        return property.facet() && !(property.range() instanceof Range.Part);
    }

    /** The field with this key, if it can be a column. */
    static Optional<Property> named(Shape shape, String key) {
        return shape.property(key).filter(Columns::fits);
    }

    private static boolean fits(Property property) {
        return !(property.range() instanceof Range.Part);
    }

    /** Whether a field is a latitude or a longitude. */
    static boolean isCoordinate(Property property) {
        return COORDINATES.contains(property.path());
    }

    private static int weight(Property property) {
        if (isLong(property.range()) || isCoordinate(property)) {
            return 0;
        }
        return (property.required() ? REQUIRED : 0)
                + (property.facet() ? FACET : 0)
                + (property.range() instanceof Range.Date ? DATE : 0)
                + (property.range() instanceof Range.Uri ? 0 : SHORT);
    }

    /** Sentences are for reading, not for comparing. */
    private static boolean isLong(Range range) {
        return range instanceof Range.Outline
                || range instanceof Range.Text text && !text.singleLine()
                || range instanceof Range.LangText texts && !texts.singleLine();
    }
}
