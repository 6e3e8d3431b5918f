package org.terreau.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.terreau.address.Base;
import org.terreau.shape.Concept;
import org.terreau.shape.Fields;
import org.terreau.shape.Fragments;
import org.terreau.shape.Lexical;
import org.terreau.shape.Property;
import org.terreau.shape.Range;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.spi.page.Slug;

/** Writes fields as keyed values that {@link FieldsReader} reads back as the same fields. */
public final class FieldsWriter {

    private final Schemes schemes;
    private final Base base;
    private final String thing;
    private final Fields fields;
    private final Predicate<Triple> visible;
    private final boolean names;
    private final Set<Triple> written = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    /**
     * @param visible whether a triple is to be written; to others than the links to parts
     * @param names whether parts are written with their names
     */
    public FieldsWriter(
            Schemes schemes, Base base, String thing, Fields fields, Predicate<Triple> visible, boolean names) {
        this.schemes = schemes;
        this.base = base;
        this.thing = thing;
        this.fields = fields;
        this.visible = visible;
        this.names = names;
    }

    /** The fields in the order of the shape. What may take several values is a list of them, be there but one. */
    public Value.Entries write(Shape shape) {
        return new Value.Entries(write(shape, thing));
    }

    /** The triples that found a place; what breaks the shape, or isn't visible, didn't. */
    public Set<Triple> written() {
        return written;
    }

    private Map<String, Value> write(Shape shape, String subject) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (Property property : shape.properties()) {
            Optional<Value> value = switch (property.range()) {
                case Range.LangText range -> texts(property, range, subject);
                case Range.Part part -> parts(property, part.shape(), subject);
                default -> values(property, subject);
            };
            value.ifPresent(node -> entries.put(property.key(), node));
        }
        return entries;
    }

    private Optional<Value> texts(Property property, Range.LangText range, String subject) {
        Map<String, List<Value>> byLanguage = new TreeMap<>();
        for (Node value : fields.values(subject, property.path())) {
            Optional<String> language =
                    value.isLiteral() ? Lexical.language(value).filter(Lexical::isLanguage) : Optional.empty();
            language.filter(tag -> take(subject, property, value))
                    .ifPresent(tag -> byLanguage
                            .computeIfAbsent(tag, any -> new ArrayList<>())
                            .add(new Value.Word(Value.Kind.PROSE, value.getLiteralLexicalForm())));
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        byLanguage.forEach((tag, values) -> entries.put(tag, list(values, !range.oneEach())));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Value.Entries(entries));
    }

    private Optional<Value> values(Property property, String subject) {
        List<Value> values = new ArrayList<>();
        for (Node value : fields.values(subject, property.path())) {
            word(property.range(), value)
                    .filter(word -> take(subject, property, value))
                    .ifPresent(values::add);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(list(values, property.repeatable()));
    }

    private static Value list(List<? extends Value> values, boolean always) {
        return values.size() == 1 && !always ? values.get(0) : new Value.Items(values);
    }

    private Optional<Value.Word> word(Range range, Node value) {
        return switch (range) {
            case Range.Concept concept ->
                Optional.of(value)
                        .filter(Node::isURI)
                        .flatMap(node -> schemes.scheme(concept.scheme()).concept(node.getURI()))
                        .map(Concept::key)
                        .map(key -> new Value.Word(Value.Kind.TEXT, key));
            case Range.Topic ignored ->
                Optional.of(value)
                        .filter(Node::isURI)
                        .flatMap(node -> base.slugOfThing(node.getURI())
                                .filter(slug -> base.thing(slug).equals(node.getURI())))
                        .map(Slug::value)
                        .or(() -> Optional.of(value).filter(Node::isURI).flatMap(node -> base.entryOf(node.getURI())))
                        .map(slug -> new Value.Word(Value.Kind.TEXT, slug));
            default -> literal(range, value);
        };
    }

    /** Only what the range reads back as the same value. */
    private static Optional<Value.Word> literal(Range range, Node value) {
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
        Value.Kind kind = switch (range) {
            case Range.Numeric ignored -> Value.Kind.NUMBER;
            case Range.Flag ignored -> Value.Kind.FLAG;
            case Range.Date ignored -> Value.Kind.DATE;
            default -> Value.Kind.TEXT;
        };
        return Lexical.read(range, text).equals(Optional.of(value))
                ? Optional.of(new Value.Word(kind, text))
                : Optional.empty();
    }

    private Optional<Value> parts(Property property, Shape shape, String subject) {
        List<Value> rows = new ArrayList<>();
        for (String part : fields.parts(subject, property.path())) {
            if (isPart(part) && parts.add(part)) {
                written.add(triple(subject, property, NodeFactory.createURI(part)));
                Map<String, Value> entries = new LinkedHashMap<>();
                if (names) {
                    entries.put(FieldsReader.ID, new Value.Word(Value.Kind.TEXT, Fragments.in(part)));
                }
                entries.putAll(write(shape, part));
                rows.add(new Value.Entries(entries));
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(list(rows, property.repeatable()));
    }

    private boolean isPart(String iri) {
        return iri.startsWith(thing + "#") && Fragments.isFragment(Fragments.in(iri));
    }

    private boolean take(String subject, Property property, Node value) {
        Triple triple = triple(subject, property, value);
        return visible.test(triple) && written.add(triple);
    }

    /** Whether the parts have the names that reading would give them. */
    boolean namesGoWithoutSaying(Shape shape) {
        return namesGoWithoutSaying(shape, thing, new Fragments(List.of()), new HashSet<>());
    }

    private boolean namesGoWithoutSaying(Shape shape, String subject, Fragments given, Set<String> seen) {
        for (Property property : shape.properties()) {
            if (property.range() instanceof Range.Part part) {
                for (String iri : fields.parts(subject, property.path())) {
                    boolean same = !isPart(iri)
                            || !seen.add(iri)
                            || (given.next(part.shape().stem()).equals(Fragments.in(iri))
                                    && namesGoWithoutSaying(part.shape(), iri, given, seen));
                    if (!same) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static Triple triple(String subject, Property property, Node value) {
        return Triple.create(NodeFactory.createURI(subject), NodeFactory.createURI(property.path()), value);
    }
}
