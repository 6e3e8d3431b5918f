package org.terreau.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
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

/** Writes one file. */
final class PageFileWriter {

    private final PageFile page;
    private final Schemes schemes;
    private final Base base;
    private final String thing;
    private final Set<Triple> written = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final boolean ids;

    PageFileWriter(PageFile page, Schemes schemes, Base base) {
        this(page, schemes, base, false);
    }

    private PageFileWriter(PageFile page, Schemes schemes, Base base, boolean ids) {
        this.page = page;
        this.schemes = schemes;
        this.base = base;
        this.thing = base.thing(page.slug());
        this.ids = ids;
    }

    String write(Optional<Shape> shape) {
        if (!ids && shape.isPresent() && !namesGoWithoutSaying(shape.get())) {
            return new PageFileWriter(page, schemes, base, true).write(shape);
        }
        List<NodeTuple> entries = new ArrayList<>();
        entries.add(YamlText.entry("type", YamlText.text(page.type())));
        entries.add(YamlText.entry("slug", YamlText.text(page.slug().value())));
        entries.add(YamlText.entry("title", YamlText.text(page.title())));
        entries.add(YamlText.entry("lang", YamlText.text(page.lang())));
        page.readers().ifPresent(readers -> entries.add(YamlText.entry("readers", YamlText.text(readers.toString()))));
        List<NodeTuple> fields = shape.map(known -> fields(known, thing)).orElse(List.of());
        if (!fields.isEmpty()) {
            entries.add(YamlText.entry("fields", YamlText.mapping(fields)));
        }
        Fields others = page.fields().where(triple -> !written.contains(triple));
        if (!others.isEmpty()) {
            entries.add(YamlText.entry(
                    PageFileReader.OTHER,
                    YamlText.list(others.lines(base).lines().map(YamlText::text).toList())));
        }
        return PageFileReader.FENCE
                + YamlText.write(YamlText.mapping(entries))
                + PageFileReader.FENCE
                + (page.body().isEmpty() ? "" : "\n" + page.body());
    }

    private List<NodeTuple> fields(Shape shape, String subject) {
        List<NodeTuple> entries = new ArrayList<>();
        for (Property property : shape.properties()) {
            Optional<Node> value = switch (property.range()) {
                case Range.LangText ignored -> texts(property, subject);
                case Range.Part part -> parts(property, part.shape(), subject);
                default -> values(property, subject);
            };
            value.ifPresent(node -> entries.add(YamlText.entry(property.key(), node)));
        }
        return entries;
    }

    private Optional<Node> texts(Property property, String subject) {
        Map<String, List<Node>> byLanguage = new TreeMap<>();
        for (org.apache.jena.graph.Node value : page.fields().values(subject, property.path())) {
            Optional<String> language =
                    value.isLiteral() ? Lexical.language(value).filter(Lexical::isLanguage) : Optional.empty();
            language.ifPresent(tag -> {
                written.add(triple(subject, property, value));
                byLanguage
                        .computeIfAbsent(tag, any -> new ArrayList<>())
                        .add(YamlText.text(value.getLiteralLexicalForm()));
            });
        }
        List<NodeTuple> entries = new ArrayList<>();
        byLanguage.forEach((tag, values) -> entries.add(YamlText.entry(tag, YamlText.oneOrList(values))));
        return entries.isEmpty() ? Optional.empty() : Optional.of(YamlText.mapping(entries));
    }

    private Optional<Node> values(Property property, String subject) {
        List<Node> values = new ArrayList<>();
        for (org.apache.jena.graph.Node value : page.fields().values(subject, property.path())) {
            value(property.range(), value).ifPresent(node -> {
                written.add(triple(subject, property, value));
                values.add(node);
            });
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(YamlText.oneOrShortList(values));
    }

    private Optional<Node> value(Range range, org.apache.jena.graph.Node value) {
        return switch (range) {
            case Range.Concept concept ->
                Optional.of(value)
                        .filter(org.apache.jena.graph.Node::isURI)
                        .flatMap(node -> schemes.scheme(concept.scheme()).concept(node.getURI()))
                        .map(Concept::key)
                        .map(YamlText::text);
            case Range.Topic ignored ->
                Optional.of(value)
                        .filter(org.apache.jena.graph.Node::isURI)
                        .flatMap(node -> base.slugOfThing(node.getURI())
                                .filter(slug -> base.thing(slug).equals(node.getURI())))
                        .map(Slug::value)
                        .map(YamlText::text);
            default -> literal(range, value);
        };
    }

    /** Only what the range reads back as the same value. */
    private static Optional<Node> literal(Range range, org.apache.jena.graph.Node value) {
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
        boolean plain = range instanceof Range.Numeric || range instanceof Range.Date || range instanceof Range.Flag;
        return Lexical.read(range, text).equals(Optional.of(value))
                ? Optional.of(plain ? YamlText.plain(text) : YamlText.text(text))
                : Optional.empty();
    }

    private Optional<Node> parts(Property property, Shape shape, String subject) {
        List<Node> rows = new ArrayList<>();
        for (String part : page.fields().parts(subject, property.path())) {
            if (isPart(part) && parts.add(part)) {
                written.add(triple(subject, property, NodeFactory.createURI(part)));
                List<NodeTuple> entries = new ArrayList<>();
                if (ids) {
                    entries.add(YamlText.entry(FileFields.ID, YamlText.text(Fragments.in(part))));
                }
                entries.addAll(fields(shape, part));
                rows.add(YamlText.mapping(entries));
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(YamlText.list(rows));
    }

    private boolean isPart(String iri) {
        return iri.startsWith(thing + "#") && Fragments.isFragment(Fragments.in(iri));
    }

    /** Whether the parts have the names that reading would give them. */
    private boolean namesGoWithoutSaying(Shape shape) {
        return namesGoWithoutSaying(shape, thing, new Fragments(List.of()), new HashSet<>());
    }

    private boolean namesGoWithoutSaying(Shape shape, String subject, Fragments given, Set<String> seen) {
        for (Property property : shape.properties()) {
            if (property.range() instanceof Range.Part part) {
                for (String iri : page.fields().parts(subject, property.path())) {
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

    private static Triple triple(String subject, Property property, org.apache.jena.graph.Node value) {
        return Triple.create(NodeFactory.createURI(subject), NodeFactory.createURI(property.path()), value);
    }
}
