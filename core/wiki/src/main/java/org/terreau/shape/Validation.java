package org.terreau.shape;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.terreau.address.Base;
import org.terreau.spi.page.Slug;

/** One validation of one page's fields. */
final class Validation {

    private final org.apache.jena.shacl.Shapes rules;
    private final Graph data;
    private final Schemes schemes;
    private final Base base;
    private final Fields fields;
    private final Set<Triple> before;
    private final There there;
    private final Set<Triple> covered = new HashSet<>();
    private final Set<Violation> found = new LinkedHashSet<>();
    private final Set<Violation> doubted = new LinkedHashSet<>();

    /**
     * What fields may refer to.
     *
     * @param registered IRIs of what authorities know
     */
    record There(Set<Slug> pages, Set<String> registered) {}

    Validation(
            org.apache.jena.shacl.Shapes rules,
            Graph data,
            Schemes schemes,
            Base base,
            Fields fields,
            Set<Triple> before,
            There there) {
        this.rules = rules;
        this.data = data;
        this.schemes = schemes;
        this.base = base;
        this.fields = fields;
        this.before = before;
        this.there = there;
    }

    List<Violation> of(Shape shape, String thing) {
        check(shape, thing, List.of());
        fields.triples().stream()
                .filter(triple -> !covered.contains(triple) && !before.contains(triple))
                .forEach(this::unknown);
        return List.copyOf(found);
    }

    /** What breaks a rule that the shape calls a warning, once {@link #of} has run. */
    List<Violation> doubted() {
        return List.copyOf(doubted);
    }

    private void check(Shape shape, String subject, List<Place.Step> way) {
        List<ReportEntry> broken = broken(shape, subject);
        for (Property property : shape.properties()) {
            Place place = new Place(way, property.key(), Optional.empty());
            cover(property, subject);
            Set<Node> reported = own(property, subject, place);
            broken.stream()
                    .filter(entry -> isOn(entry, property) && !reported.contains(entry.value()))
                    .forEach(entry -> add(shape, subject, property, place, entry));
            if (property.range() instanceof Range.Part part) {
                parts(property, part.shape(), subject, way);
            }
        }
    }

    private void parts(Property property, Shape shape, String subject, List<Place.Step> way) {
        List<String> parts = fields.parts(subject, property.path());
        for (int index = 0; index < parts.size(); index++) {
            Place.Step step = new Place.Step(property.key(), index, Fragments.in(parts.get(index)));
            check(shape, parts.get(index), Place.into(way, step));
        }
    }

    private List<ReportEntry> broken(Shape shape, String subject) {
        ValidationContext context = ValidationContext.create(rules, data);
        VLib.validateShape(
                context, data, rules.getShape(NodeFactory.createURI(shape.iri())), NodeFactory.createURI(subject));
        // A part is validated on its own, so that its fields are named rather than the part as a whole.
        return context.generateReport().getEntries().stream()
                .filter(entry -> !entry.sourceConstraintComponent().equals(SHACL.NodeConstraintComponent))
                .sorted(Comparator.comparingInt(entry -> Rules.rank(entry.sourceConstraintComponent())))
                .toList();
    }

    private static boolean isOn(ReportEntry entry, Property property) {
        return entry.resultPath() != null && entry.resultPath().toString().equals("<" + property.path() + ">");
    }

    private void add(Shape shape, String subject, Property property, Place place, ReportEntry entry) {
        Set<Violation> into = entry.severity().equals(Severity.Violation) ? found : doubted;
        String rule = Rules.rule(entry.sourceConstraintComponent());
        boolean ofOneValue = entry.value() != null && !rule.equals("max") && !rule.equals("uniqueLang");
        if (ofOneValue) {
            Optional<Localized> order = rule.equals("order")
                    ? Order.broken(property, entry.value(), shape, fields, subject)
                    : Optional.empty();
            add(into, property, place, rule, entry.value(), order);
        } else {
            into.add(new Violation(
                    Optional.of(place), rule, Rules.message(property, rule, Optional.empty()), Optional.empty()));
        }
    }

    private void add(
            Set<Violation> into, Property property, Place place, String rule, Node value, Optional<Localized> own) {
        String sent = sent(property, value);
        Optional<Place> exact = Optional.of(value)
                .filter(Node::isLiteral)
                .flatMap(Lexical::language)
                .map(place::at)
                .or(() -> Optional.of(place));
        boolean told = into.stream()
                .anyMatch(other -> other.place().equals(exact) && other.value().equals(Optional.of(sent)));
        if (!told) {
            Localized message = own.orElseGet(() -> Rules.message(property, rule, Optional.of(sent)));
            into.add(new Violation(exact, rule, message, Optional.of(sent)));
        }
    }

    /** The rules that SHACL can't tell; returns the values that broke one. */
    private Set<Node> own(Property property, String subject, Place place) {
        Set<Node> reported = new HashSet<>();
        for (Node value : fields.values(subject, property.path())) {
            ownRule(property, subject, value).ifPresent(rule -> {
                reported.add(value);
                String sent = sent(property, value);
                if (!rule.isEmpty()) {
                    Localized message = rule.equals("datatype")
                            ? Rules.message(property, rule, Optional.of(sent))
                            : Rules.general(property, rule, Optional.of(sent));
                    found.add(new Violation(Optional.of(place), rule, message, Optional.of(sent)));
                }
            });
        }
        return reported;
    }

    /** The rule that a value breaks; a blank one where it breaks a rule that is not held against the writer. */
    private Optional<String> ownRule(Property property, String subject, Node value) {
        return switch (property.range()) {
            case Range.Concept range ->
                broken("concept", value.isURI() && concept(range, value).isEmpty());
            case Range.Topic ignored -> {
                boolean self = value.isURI() && value.getURI().equals(whole(subject));
                yield broken(
                        wasThere(property, subject, value) ? "" : self ? "self" : "topic",
                        self || value.isURI() && isMissing(value));
            }
            case Range.Outline ignored -> Outline.broken(text(value));
            case Range.Uri ignored -> broken("datatype", !Lexical.isAddress(text(value)));
            case Range.Part ignored -> broken("part", value.isURI() && !isPartOf(subject, value));
            default -> Optional.empty();
        };
    }

    private static Optional<String> broken(String rule, boolean isBroken) {
        return isBroken ? Optional.of(rule) : Optional.empty();
    }

    private static boolean isPartOf(String subject, Node value) {
        return value.getURI().startsWith(whole(subject) + "#");
    }

    /** What a part is a part of; what is none, as it is. */
    private static String whole(String subject) {
        int fragment = subject.indexOf('#');
        return fragment < 0 ? subject : subject.substring(0, fragment);
    }

    private Optional<Concept> concept(Range.Concept range, Node value) {
        return schemes.scheme(range.scheme()).concept(value.getURI());
    }

    private boolean isMissing(Node value) {
        return !there.registered().contains(value.getURI())
                && (value.getURI().contains("#")
                        || base.slugOfThing(value.getURI())
                                .filter(there.pages()::contains)
                                .isEmpty());
    }

    private boolean wasThere(Property property, String subject, Node value) {
        return before.contains(
                Triple.create(NodeFactory.createURI(subject), NodeFactory.createURI(property.path()), value));
    }

    private void cover(Property property, String subject) {
        data.find(NodeFactory.createURI(subject), NodeFactory.createURI(property.path()), Node.ANY)
                .forEach(covered::add);
    }

    private void unknown(Triple triple) {
        String key = Shape.localName(triple.getPredicate().getURI());
        String value = text(triple.getObject());
        found.add(new Violation(
                Optional.empty(), "unknown", Rules.MESSAGES.message("unknown", key, value), Optional.of(value)));
    }

    /** A value as people type it. */
    private String sent(Property property, Node value) {
        if (!value.isURI()) {
            return text(value);
        }
        return switch (property.range()) {
            case Range.Topic ignored ->
                base.slugOfThing(value.getURI()).map(Slug::value).orElse(value.getURI());
            case Range.Concept range -> concept(range, value).map(Concept::key).orElse(value.getURI());
            default -> text(value);
        };
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI();
    }
}
