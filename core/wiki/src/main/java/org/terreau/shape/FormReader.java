package org.terreau.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Reads one submission into fields. */
final class FormReader {

    private final Schemes schemes;
    private final TopicReader topics;
    private final String thing;
    private final Submission submission;
    private final Fields before;
    private final Fragments fragments;
    private final Set<String> used = new HashSet<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<Triple> read = new HashSet<>();
    private final List<Violation> problems = new ArrayList<>();

    FormReader(Schemes schemes, TopicReader topics, String thing, Submission submission, Fields before) {
        this.schemes = schemes;
        this.topics = topics;
        this.thing = thing;
        this.submission = submission;
        this.before = before;
        this.fragments = Fragments.of(before);
        submission.values().keySet().stream()
                .filter(name -> name.endsWith(Submission.ID))
                .forEach(name -> submission.all(name).forEach(fragments::take));
    }

    /** @param shown what the form showed of the fields before; the rest of them is carried over */
    Reading read(Shape shape, Set<Triple> shown) {
        read(shape, thing, "", List.of());
        Set<Triple> carried = Carried.of(thing, before, shown, read);
        carried.addAll(read);
        return new Reading(Fields.of(carried), problems, submission.with(ids));
    }

    private void read(Shape shape, String subject, String prefix, List<Place.Step> way) {
        for (Property property : shape.properties()) {
            Place place = new Place(way, property.key(), Optional.empty());
            String name = prefix + property.key();
            switch (property.range()) {
                case Range.Part part -> readParts(property, part.shape(), subject, name, way);
                case Range.LangText ignored -> readTexts(property, subject, name);
                case Range.Topic range -> {
                    TopicReader.Found found = topics.read(property, range, place, submission.all(name));
                    found.iris().forEach(iri -> add(subject, property, NodeFactory.createURI(iri)));
                    problems.addAll(found.problems());
                }
                case Range.Concept range ->
                    submission
                            .all(name)
                            .forEach(text -> concept(property, range, place, text)
                                    .ifPresent(value -> add(subject, property, value)));
                default ->
                    submission
                            .all(name)
                            .forEach(text -> Lexical.read(property.range(), text)
                                    .ifPresent(value -> add(subject, property, value)));
            }
        }
    }

    private void readTexts(Property property, String subject, String name) {
        submission.languages(name).stream()
                .filter(Lexical::isLanguage)
                .forEach(language -> submission
                        .all(name + "@" + language)
                        .forEach(text -> add(subject, property, Lexical.read(text, language))));
    }

    private Optional<Node> concept(Property property, Range.Concept range, Place place, String text) {
        Optional<Node> known = schemes.scheme(range.scheme())
                .keyed(text)
                .map(Concept::iri)
                .or(() -> Optional.of(text).filter(Lexical::isForeignIri))
                .map(NodeFactory::createURI);
        if (known.isEmpty()) {
            problems.add(new Violation(
                    Optional.of(place),
                    "concept",
                    Rules.general(property, "concept", Optional.of(text)),
                    Optional.of(text)));
        }
        return known;
    }

    private void readParts(Property property, Shape shape, String subject, String name, List<Place.Step> way) {
        for (int row = 0; row < submission.rows(name); row++) {
            String rowName = name + "." + row;
            String fragment = submission
                    .first(rowName + Submission.ID)
                    .filter(id -> isIdOf(id, property, shape, subject) && used.add(id))
                    .orElseGet(() -> fragments.next(shape.stem()));
            used.add(fragment);
            ids.put(rowName + Submission.ID, fragment);
            String part = thing + "#" + fragment;
            add(subject, property, NodeFactory.createURI(part));
            read(shape, part, rowName + ".", Place.into(way, new Place.Step(property.key(), row, fragment)));
        }
    }

    /** A part keeps its name; nobody makes one up that could be of another part. */
    private boolean isIdOf(String id, Property property, Shape shape, String subject) {
        return id.matches(Pattern.quote(shape.stem()) + "-[0-9]{1,9}")
                || before.parts(subject, property.path()).contains(thing + "#" + id);
    }

    private void add(String subject, Property property, Node value) {
        read.add(Triple.create(NodeFactory.createURI(subject), NodeFactory.createURI(property.path()), value));
    }
}
