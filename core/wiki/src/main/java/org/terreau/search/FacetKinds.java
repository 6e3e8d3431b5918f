package org.terreau.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.authority.Known;
import org.terreau.shape.Concept;
import org.terreau.shape.Localized;
import org.terreau.shape.Messages;
import org.terreau.shape.Property;
import org.terreau.shape.Range;
import org.terreau.shape.Shape;
import org.terreau.type.PageTypes;

/** The properties that the shapes mark as facets, and those that can be sorted by. */
final class FacetKinds {

    private static final Messages MESSAGES = new Messages(FacetKinds.class);

    private final PageTypes types;
    private final Authorities authorities;
    private final Map<String, Property> all = new LinkedHashMap<>();
    private final Set<String> ofPages;

    FacetKinds(PageTypes types, Authorities authorities) {
        this.types = types;
        this.authorities = authorities;
        types.all().stream()
                .flatMap(type -> types.shapes().named(type.name()).stream())
                .flatMap(FacetKinds::marked)
                .forEach(property -> all.putIfAbsent(property.key(), property));
        ofPages = types.shapes().all().stream()
                .flatMap(shape -> shape.properties().stream())
                .filter(property -> property.range() instanceof Range.Topic)
                .map(Property::key)
                .collect(Collectors.toSet());
    }

    /** Those of a type, in the order of its shape; those of all types where none is given. */
    Collection<Property> of(Optional<String> type) {
        return type.isEmpty()
                ? all.values()
                : types.shapes()
                        .named(type.get())
                        .map(FacetKinds::marked)
                        .orElse(Stream.empty())
                        .toList();
    }

    private static Stream<Property> marked(Shape shape) {
        return shape.properties().stream()
                .filter(Property::facet)
                .filter(property -> !(property.range() instanceof Range.Part));
    }

    /** Whether the values of a facet are pages, in whatever type. */
    boolean isOfPages(String key) {
        return ofPages.contains(key);
    }

    /** Whether a value is no page, but the address of something elsewhere or what an authority knows: open to anybody. */
    static boolean isElsewhere(String value) {
        return value.contains(":") || Base.isEntry(value);
    }

    /** What is elsewhere as people call it. */
    String elsewhere(String value) {
        return authorities.at(value).map(Known::title).orElse(value);
    }

    /** Whether a property is sorted by as a number: in the type, or else in the first that has it. */
    boolean isNumber(String key, Optional<String> type) {
        return type.flatMap(name -> types.shapes().named(name))
                .flatMap(shape -> shape.property(key))
                .or(() -> types.shapes().all().stream()
                        .flatMap(shape -> shape.property(key).stream())
                        .findFirst())
                .filter(property ->
                        property.range() instanceof Range.Numeric || property.range() instanceof Range.Concept)
                .isPresent();
    }

    static Localized labelOfTypes() {
        return MESSAGES.message(Facet.TYPE);
    }

    Localized labelOfType(String name) {
        return types.shapes().named(name).map(Shape::label).orElse(Localized.same(name));
    }

    /** The label of a value that is not a page. */
    Localized label(Property property, String value) {
        return switch (property.range()) {
            case Range.Concept range ->
                types.schemes()
                        .scheme(range.scheme())
                        .keyed(value)
                        .map(Concept::label)
                        .orElse(Localized.same(value));
            case Range.Flag ignored -> MESSAGES.message(value.equals("true") || value.equals("1") ? "yes" : "no");
            default -> Localized.same(value);
        };
    }
}
