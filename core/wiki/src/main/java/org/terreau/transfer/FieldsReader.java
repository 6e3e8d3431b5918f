package org.terreau.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.terreau.shape.Scheme;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.spi.page.Slug;

/** Reads fields that are written as keyed values, in a file or by a program: once, about one thing. */
public final class FieldsReader {

    /** The key of a part's name. */
    public static final String ID = "id";

    private final Schemes schemes;
    private final Base base;
    private final String thing;
    private final Fields before;
    private final Set<String> taken;
    private final List<Unread> problems = new ArrayList<>();
    private final List<Triple> triples = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Way> parts = new HashMap<>();
    private final Map<Slug, Way> topics = new HashMap<>();
    private Fragments fragments = new Fragments(List.of());

    /** @param before the fields that these replace: no new part gets the name of one of theirs */
    public FieldsReader(Schemes schemes, Base base, String thing, Fields before) {
        this.schemes = schemes;
        this.base = base;
        this.thing = thing;
        this.before = before;
        this.taken = before.triples().stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(thing + "#"))
                .map(node -> Fragments.in(node.getURI()))
                .collect(Collectors.toSet());
    }

    /**
     * What was read.
     *
     * @param parts where each part was written, by its name
     * @param topics where each page was first named
     */
    public record Result(Fields fields, List<Unread> problems, Map<String, Way> parts, Map<Slug, Way> topics) {}

    /** @throws org.terreau.shape.FieldsRefused where they can't be fields, whatever the shape */
    public Result read(Shape shape, Value.Entries written, Way way) {
        Set<String> ids = new HashSet<>(taken);
        collectIds(written, ids);
        fragments = new Fragments(ids);
        read(shape, written.entries(), thing, way);
        return new Result(Fields.of(triples), List.copyOf(problems), Map.copyOf(parts), Map.copyOf(topics));
    }

    /** The names that parts have already, so that no new one gets one of them. */
    private static void collectIds(Value value, Set<String> ids) {
        switch (value) {
            case Value.Items items -> items.values().forEach(item -> collectIds(item, ids));
            case Value.Entries entries -> {
                if (entries.entries().get(ID) instanceof Value.Word id) {
                    ids.add(id.text());
                }
                entries.entries().values().forEach(entry -> collectIds(entry, ids));
            }
            default -> {}
        }
    }

    private void read(Shape shape, Map<String, Value> entries, String subject, Way way) {
        entries.forEach((name, value) -> {
            Way here = way.under(name);
            Optional<Property> property = shape.property(name);
            if (property.isPresent()) {
                read(property.get(), value, subject, here);
            } else {
                refuse(value, here, "unknownKey", known(shape));
            }
        });
    }

    private static String known(Shape shape) {
        return shape.properties().stream().map(Property::key).sorted().collect(Collectors.joining(", "));
    }

    private void read(Property property, Value value, String subject, Way way) {
        if (property.range() instanceof Range.LangText) {
            readTexts(property, value, subject, way);
        } else if (property.range() instanceof Range.Part part) {
            List<Value> rows = value.all();
            for (int row = 0; row < rows.size(); row++) {
                Way here = value instanceof Value.Items ? way.at(row) : way;
                readPart(property, part.shape(), rows.get(row), subject, here);
            }
        } else {
            Value.Kind kind = kind(property.range());
            value.all()
                    .forEach(item -> word(item, kind, way)
                            .flatMap(word -> node(property, word, way))
                            .ifPresent(node -> add(subject, property, node)));
        }
    }

    private static Value.Kind kind(Range range) {
        return switch (range) {
            case Range.Numeric ignored -> Value.Kind.NUMBER;
            case Range.Flag ignored -> Value.Kind.FLAG;
            default -> Value.Kind.TEXT;
        };
    }

    private void readTexts(Property property, Value value, String subject, Way way) {
        if (value.all().isEmpty()) {
            return;
        }
        if (!(value instanceof Value.Entries byLanguage)) {
            refuse(value, way, "languages");
            return;
        }
        byLanguage.entries().forEach((name, texts) -> {
            String language = name.toLowerCase(Locale.ROOT);
            if (!Lexical.isLanguage(language)) {
                refuse(texts, way, "lang", name);
                return;
            }
            texts.all()
                    .forEach(text -> word(text, Value.Kind.TEXT, way.under(name))
                            .ifPresent(word -> add(subject, property, Lexical.read(word.text(), language))));
        });
    }

    private void readPart(Property property, Shape shape, Value value, String subject, Way way) {
        if (!(value instanceof Value.Entries entries)) {
            refuse(value, way, "mapping");
            return;
        }
        Way idWay = way.under(ID);
        Optional<Value> written = Optional.ofNullable(entries.entries().get(ID));
        Optional<Value.Word> id =
                written.filter(any -> !any.all().isEmpty()).flatMap(any -> word(any, Value.Kind.TEXT, idWay));
        if (id.isPresent() && !isFree(id.get().text(), subject, property)) {
            refuse(id.get(), idWay, "id", id.get().text());
        }
        String fragment = id.map(Value.Word::text).orElseGet(() -> fragments.next(shape.stem()));
        parts.putIfAbsent(fragment, way);
        add(subject, property, NodeFactory.createURI(thing + "#" + fragment));
        Map<String, Value> rest = new LinkedHashMap<>(entries.entries());
        rest.remove(ID);
        read(shape, rest, thing + "#" + fragment, way);
    }

    /** A part keeps its name; nobody takes the name of a part elsewhere. */
    private boolean isFree(String id, String subject, Property property) {
        return Fragments.isFragment(id)
                && used.add(id)
                && (!taken.contains(id)
                        || before.parts(subject, property.path()).contains(thing + "#" + id));
    }

    private Optional<Node> node(Property property, Value.Word word, Way way) {
        return switch (property.range()) {
            case Range.Concept range -> concept(schemes.scheme(range.scheme()), word, way);
            case Range.Topic ignored -> topic(word, way);
            default -> Lexical.read(property.range(), word.text());
        };
    }

    private Optional<Node> concept(Scheme scheme, Value.Word word, Way way) {
        Optional<Concept> concept = scheme.keyed(word.text()).or(() -> scheme.concept(word.text()));
        if (concept.isEmpty()) {
            String known = scheme.concepts().stream().map(Concept::key).collect(Collectors.joining(", "));
            refuse(word, way, "concept", word.text(), known);
        }
        return concept.map(Concept::iri).map(NodeFactory::createURI);
    }

    private Optional<Node> topic(Value.Word word, Way way) {
        if (Base.isEntry(word.text()) || base.entryOf(word.text()).isPresent()) {
            return Optional.of(Base.isEntry(word.text()) ? base.entry(word.text()) : word.text())
                    .map(NodeFactory::createURI);
        }
        Optional<Slug> slug = Slug.parse(word.text())
                .or(() -> base.slugOfThing(word.text())
                        .filter(named -> base.thing(named).equals(word.text())));
        if (slug.isEmpty()) {
            refuse(word, way, "slug", word.text());
        }
        slug.ifPresent(named -> topics.putIfAbsent(named, way));
        return slug.map(base::thing).map(NodeFactory::createURI);
    }

    /** The word that a value is, of the kind that is asked for; empty for nothing. */
    private Optional<Value.Word> word(Value value, Value.Kind kind, Way way) {
        if (value instanceof Value.Word word && (word.kind() == Value.Kind.ANY || word.kind() == kind)) {
            return Optional.of(word);
        }
        if (!(value instanceof Value.Nothing)) {
            refuse(value, way, kind.name().toLowerCase(Locale.ROOT));
        }
        return Optional.empty();
    }

    private void refuse(Value value, Way way, String rule, Object... details) {
        Optional<String> sent = value instanceof Value.Word word ? Optional.of(word.text()) : Optional.empty();
        problems.add(new Unread(way, value.line(), rule, sent, PageFileReader.MESSAGES.message(rule, details)));
    }

    private void add(String subject, Property property, Node value) {
        triples.add(Triple.create(NodeFactory.createURI(subject), NodeFactory.createURI(property.path()), value));
    }
}
