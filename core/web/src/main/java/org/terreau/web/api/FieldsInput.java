package org.terreau.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.terreau.address.Base;
import org.terreau.page.Pages;
import org.terreau.shape.Carried;
import org.terreau.shape.Fields;
import org.terreau.shape.FieldsRefused;
import org.terreau.shape.Place;
import org.terreau.shape.Shape;
import org.terreau.shape.Validator;
import org.terreau.shape.Violation;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.transfer.FieldsReader;
import org.terreau.transfer.Way;
import org.terreau.type.PageTypes;

/** Reads the fields that a program sent, and says what in them breaks their shape. */
@ApplicationScoped
class FieldsInput {

    private static final Way FIELDS = Way.ROOT.under("fields");

    private final Pages pages;
    private final PageTypes types;
    private final Validator validator;
    private final Base base;

    protected FieldsInput() {
        this(null, null, null, null);
    }

    @Inject
    FieldsInput(Pages pages, PageTypes types, Validator validator, Base base) {
        this.pages = pages;
        this.types = types;
        this.validator = validator;
        this.base = base;
    }

    /**
     * The fields, to be saved if nothing is wrong.
     *
     * @param shown what the reader sees of the fields before; the rest is carried over
     */
    Fields read(
            Sent sent, JsonObject json, Shape shape, String thing, Fields before, Set<Triple> shown, Reader reader) {
        try {
            FieldsReader.Result result =
                    new FieldsReader(types.schemes(), base, thing, before).read(shape, JsonValues.value(json), FIELDS);
            result.problems()
                    .forEach(problem -> sent.add(
                            new Refusal(problem.way().pointer(), problem.rule(), problem.text(), problem.value())));
            Fields known = knownTo(reader, result, thing, sent);
            Set<Triple> carried = Carried.of(thing, before, shown, known.triples());
            Fields all = known.and(Fields.of(carried));
            List<Violation> violations = validator.validate(shape, thing, all, before, pages.everyTopic());
            Places places = new Places(result.parts());
            violations.forEach(violation -> add(sent, places, violation));
            return all;
        } catch (FieldsRefused e) {
            sent.refuse("fields", "fields", Optional.empty(), e.getMessage());
            return Fields.none();
        }
    }

    /** A page that the reader may not read is, for them, no page that a field could name. */
    private Fields knownTo(Reader reader, FieldsReader.Result result, String thing, Sent sent) {
        Map<Slug, Way> unknown = new HashMap<>(result.topics());
        unknown.keySet().removeAll(pages.find(result.topics().keySet(), reader).keySet());
        base.slugOfThing(thing).ifPresent(unknown::remove);
        unknown.forEach(
                (slug, way) -> sent.add(Refusal.of(way.pointer(), "topic", Optional.of(slug.value()), slug.value())));
        Set<Node> things = unknown.keySet().stream()
                .map(slug -> NodeFactory.createURI(base.thing(slug)))
                .collect(Collectors.toSet());
        return result.fields().where(triple -> !things.contains(triple.getObject()));
    }

    private static void add(Sent sent, Places places, Violation violation) {
        String pointer = violation.place().map(places::pointer).orElse(FIELDS.pointer());
        boolean unread = violation.rule().equals("min") && sent.isRefused(pointer);
        if (!unread) {
            sent.add(new Refusal(pointer, violation.rule(), violation.message(), violation.value()));
        }
    }

    /** Where the places of a shape were in what was sent. */
    private record Places(Map<String, Way> parts) {

        String pointer(Place place) {
            Way way = place.parts().isEmpty() ? FIELDS : part(place);
            Way field = way.under(place.key());
            return place.language().map(field::under).orElse(field).pointer();
        }

        private Way part(Place place) {
            Place.Step last = place.parts().get(place.parts().size() - 1);
            return parts.getOrDefault(last.fragment(), FIELDS.under(last.key()).at(last.index()));
        }
    }
}
