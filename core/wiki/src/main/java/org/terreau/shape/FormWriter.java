package org.terreau.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.authority.Known;
import org.terreau.spi.page.Slug;

/** Puts fields into the inputs of a form, and remembers which of them found a place there. */
final class FormWriter {

    private final Schemes schemes;
    private final Authorities authorities;
    private final Base base;
    private final Map<Slug, Topic> readable;
    private final Predicate<Triple> visible;
    private final Fields fields;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<Triple> shown = new HashSet<>();

    FormWriter(
            Schemes schemes,
            Authorities authorities,
            Base base,
            Topics readable,
            Predicate<Triple> visible,
            Fields fields) {
        this.schemes = schemes;
        this.authorities = authorities;
        this.base = base;
        this.visible = visible;
        this.fields = fields;
        this.readable = readable.find(fields.topics(base));
    }

    FormWriter write(Shape shape, String thing) {
        write(shape, thing, "");
        return this;
    }

    Submission submission() {
        return new Submission(values, Optional.empty(), false);
    }

    /** The triples that the form holds; whoever saves it must carry over the others. */
    Set<Triple> shown() {
        return shown;
    }

    private void write(Shape shape, String subject, String prefix) {
        for (Property property : shape.properties()) {
            String name = prefix + property.key();
            if (property.range() instanceof Range.Part part) {
                writeParts(property, part.shape(), subject, name);
            } else {
                writeValues(property, subject, name);
            }
        }
    }

    private void writeValues(Property property, String subject, String name) {
        List<String[]> written = new ArrayList<>();
        for (Node value : fields.values(subject, property.path())) {
            Triple triple = triple(subject, property, value);
            Optional<String> text = visible.test(triple) ? text(property.range(), value) : Optional.empty();
            text.ifPresent(shownText -> {
                shown.add(triple);
                String language = value.isLiteral()
                        ? Lexical.language(value).map(tag -> "@" + tag).orElse("")
                        : "";
                written.add(new String[] {name + language, shownText});
            });
        }
        written.forEach(pair ->
                values.computeIfAbsent(pair[0], any -> new ArrayList<>()).add(pair[1]));
    }

    private void writeParts(Property property, Shape shape, String subject, String name) {
        int row = 0;
        for (String part : fields.parts(subject, property.path())) {
            Triple link = triple(subject, property, NodeFactory.createURI(part));
            if (visible.test(link) && part.contains("#")) {
                int before = values.size();
                write(shape, part, name + "." + row + ".");
                if (values.size() > before) {
                    values.put(name + "." + row + Submission.ID, List.of(Fragments.in(part)));
                    shown.add(link);
                    row++;
                }
            }
        }
    }

    /** The value as people type it; empty for one that no input of this field could give back. */
    private Optional<String> text(Range range, Node value) {
        return switch (range) {
            case Range.Topic ignored -> value.isURI() ? topic(value.getURI()) : Optional.empty();
            case Range.Concept concept -> value.isURI() ? concept(concept, value.getURI()) : Optional.empty();
            case Range.LangText ignored ->
                Optional.of(value)
                        .filter(node -> node.isLiteral()
                                && Lexical.language(node)
                                        .filter(Lexical::isLanguage)
                                        .isPresent())
                        .map(Node::getLiteralLexicalForm);
            default ->
                Optional.of(value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI())
                        .filter(text -> Lexical.read(range, text).equals(Optional.of(value)));
        };
    }

    private Optional<String> topic(String iri) {
        Optional<Slug> slug = iri.contains("#") ? Optional.empty() : base.slugOfThing(iri);
        return slug.isPresent()
                ? slug.flatMap(this::written)
                : authorities
                        .known(iri)
                        .map(Known::written)
                        .or(() -> Optional.of(iri).filter(Lexical::isForeignIri));
    }

    /** With the slug that the field has: a field is not changed by a move of the page that it names. */
    private Optional<String> written(Slug slug) {
        return Optional.ofNullable(readable.get(slug))
                .map(topic -> new Topic(slug, topic.title(), topic.type()).written());
    }

    private Optional<String> concept(Range.Concept range, String iri) {
        return schemes.scheme(range.scheme())
                .concept(iri)
                .map(Concept::key)
                .or(() -> Optional.of(iri).filter(Lexical::isForeignIri));
    }

    private static Triple triple(String subject, Property property, Node value) {
        return Triple.create(NodeFactory.createURI(subject), NodeFactory.createURI(property.path()), value);
    }
}
