package org.terreau.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
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

/** Reads the {@code fields} of one file. */
final class FileFields {

    static final String ID = "id";

    private final Yaml yaml;
    private final Problems problems;
    private final Schemes schemes;
    private final Base base;
    private final String thing;
    private final List<Triple> triples = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private Fragments fragments = new Fragments(List.of());

    FileFields(Yaml yaml, Problems problems, Schemes schemes, Base base, String thing) {
        this.yaml = yaml;
        this.problems = problems;
        this.schemes = schemes;
        this.base = base;
        this.thing = thing;
    }

    Fields read(Shape shape, MappingNode node) {
        Set<String> ids = new HashSet<>();
        collectIds(node, ids);
        fragments = new Fragments(ids);
        read(shape, yaml.entries(node, "fields"), thing, "fields");
        return Fields.of(triples);
    }

    /** The names that parts have already, so that no new one gets one of them. */
    private void collectIds(Node node, Set<String> ids) {
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> collectIds(item, ids));
        } else if (node instanceof MappingNode mapping) {
            // What is wrong with these entries is noted when they are read.
            Map<String, Node> entries = new Yaml(new Problems()).entries(mapping, "");
            Optional.ofNullable(entries.get(ID))
                    .flatMap(id -> new Yaml(new Problems()).text(id, ID))
                    .ifPresent(ids::add);
            entries.values().forEach(value -> collectIds(value, ids));
        }
    }

    private void read(Shape shape, Map<String, Node> entries, String subject, String way) {
        entries.forEach((name, node) -> {
            String key = Yaml.under(way, name);
            Optional<Property> property = shape.property(name);
            if (property.isPresent()) {
                read(property.get(), node, subject, key);
            } else {
                String known = PageFileReader.sorted(
                        shape.properties().stream().map(Property::key).collect(Collectors.toSet()));
                problems.add(Yaml.line(node), key, "unknownKey", known);
            }
        });
    }

    private void read(Property property, Node node, String subject, String key) {
        if (property.range() instanceof Range.LangText) {
            readTexts(property, node, subject, key);
        } else if (property.range() instanceof Range.Part part) {
            List<Node> rows = Yaml.values(node);
            for (int row = 0; row < rows.size(); row++) {
                readPart(property, part.shape(), rows.get(row), subject, key + "[" + row + "]");
            }
        } else {
            Yaml.values(node)
                    .forEach(value -> yaml.text(value, key)
                            .flatMap(text -> value(property, text, value, key))
                            .ifPresent(read -> add(subject, property, read)));
        }
    }

    private void readTexts(Property property, Node node, String subject, String key) {
        if (Yaml.values(node).isEmpty()) {
            return;
        }
        if (!(node instanceof MappingNode mapping)) {
            problems.add(Yaml.line(node), key, "languages");
            return;
        }
        yaml.entries(mapping, key).forEach((name, values) -> {
            String language = name.toLowerCase(Locale.ROOT);
            if (!Lexical.isLanguage(language)) {
                problems.add(Yaml.line(values), key, "lang", name);
                return;
            }
            Yaml.values(values)
                    .forEach(value -> yaml.text(value, Yaml.under(key, name))
                            .ifPresent(text -> add(subject, property, Lexical.read(text, language))));
        });
    }

    private void readPart(Property property, Shape shape, Node node, String subject, String key) {
        Optional<MappingNode> mapping = yaml.mapping(node, key);
        if (mapping.isEmpty()) {
            return;
        }
        Map<String, Node> entries = yaml.entries(mapping.get(), key);
        Optional<Node> written = Optional.ofNullable(entries.remove(ID));
        Optional<String> id = written.flatMap(value -> yaml.text(value, Yaml.under(key, ID)));
        if (id.isPresent() && !(Fragments.isFragment(id.get()) && used.add(id.get()))) {
            problems.add(Yaml.line(written.get()), Yaml.under(key, ID), "id", id.get());
        }
        String part = thing + "#" + id.orElseGet(() -> fragments.next(shape.stem()));
        add(subject, property, NodeFactory.createURI(part));
        read(shape, entries, part, key);
    }

    private Optional<org.apache.jena.graph.Node> value(Property property, String text, Node node, String key) {
        if (property.range() instanceof Range.Concept range) {
            Scheme scheme = schemes.scheme(range.scheme());
            Optional<Concept> concept = scheme.keyed(text);
            if (concept.isEmpty()) {
                String known = scheme.concepts().stream().map(Concept::key).collect(Collectors.joining(", "));
                problems.add(Yaml.line(node), key, "concept", text, known);
            }
            return concept.map(Concept::iri).map(NodeFactory::createURI);
        }
        if (property.range() instanceof Range.Topic) {
            Optional<Slug> slug = Slug.parse(text);
            if (slug.isEmpty()) {
                problems.add(Yaml.line(node), key, "slug", text);
            }
            return slug.map(base::thing).map(NodeFactory::createURI);
        }
        return Lexical.read(property.range(), text);
    }

    private void add(String subject, Property property, org.apache.jena.graph.Node value) {
        triples.add(Triple.create(NodeFactory.createURI(subject), NodeFactory.createURI(property.path()), value));
    }
}
