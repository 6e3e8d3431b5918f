package org.terreau.shape;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.spi.page.Slug;

/** Reads the facts out of one page's fields. */
final class FactReader {

    private static final int DECIMALS = 8;

    private final Fields fields;
    private final Locale locale;
    private final Map<Slug, Topic> readable;
    private final Schemes schemes;
    private final Authorities authorities;
    private final Base base;

    FactReader(Fields fields, Locale locale, Topics readable, Schemes schemes, Authorities authorities, Base base) {
        this.fields = fields;
        this.locale = locale;
        this.schemes = schemes;
        this.authorities = authorities;
        this.base = base;
        this.readable = readable.find(fields.topics(base));
    }

    Facts read(Shape shape, String thing) {
        return new Facts(shape.groups().stream()
                .map(group -> new Facts.Section(group.label().in(locale), facts(shape.properties(group), thing)))
                .filter(section -> !section.facts().isEmpty())
                .toList());
    }

    private List<Facts.Fact> facts(List<Property> properties, String subject) {
        return properties.stream()
                .map(property -> new Facts.Fact(property.key(), property.name().in(locale), values(property, subject)))
                .filter(fact -> !fact.values().isEmpty())
                .toList();
    }

    private List<Facts.Value> values(Property property, String subject) {
        if (property.range() instanceof Range.Part part) {
            return fields.parts(subject, property.path()).stream()
                    .map(iri -> (Facts.Value) new Facts.Value.Part(
                            Fragments.in(iri), facts(part.shape().properties(), iri)))
                    .filter(value -> !((Facts.Value.Part) value).facts().isEmpty())
                    .toList();
        }
        List<Node> nodes = fields.values(subject, property.path());
        return switch (property.range()) {
            case Range.LangText ignored -> texts(nodes);
            case Range.Topic ignored ->
                Stream.concat(pages(nodes).stream(), registered(nodes)).toList();
            case Range.Concept range -> terms(schemes.scheme(range.scheme()), nodes);
            default ->
                nodes.stream().flatMap(node -> value(property.range(), node)).toList();
        };
    }

    /** In the language that serves the reader best, where there is a choice. */
    private List<Facts.Value> texts(List<Node> nodes) {
        List<Node> literals = nodes.stream().filter(Node::isLiteral).toList();
        Optional<String> best = Localized.best(
                locale, literals.stream().map(FactReader::language).distinct().toList());
        return literals.stream()
                .filter(node -> best.filter(language(node)::equals).isPresent())
                .map(node -> (Facts.Value) new Facts.Value.Text(node.getLiteralLexicalForm(), Lexical.language(node)))
                .toList();
    }

    private static String language(Node literal) {
        return Lexical.language(literal).orElse("");
    }

    private List<Facts.Value> pages(List<Node> nodes) {
        return nodes.stream()
                .filter(node -> node.isURI() && !node.getURI().contains("#"))
                .flatMap(node -> base.slugOfThing(node.getURI()).map(readable::get).stream())
                .distinct()
                .sorted(Comparator.comparing((Topic topic) -> topic.title().toLowerCase(locale))
                        .thenComparing(Topic::slug))
                .map(topic -> (Facts.Value) new Facts.Value.Page(topic.slug(), topic.title(), topic.type()))
                .toList();
    }

    private Stream<Facts.Value> registered(List<Node> nodes) {
        return nodes.stream()
                .filter(Node::isURI)
                .flatMap(node -> authorities.known(node.getURI()).stream())
                .map(known -> new Facts.Value.Registered(known.path(), known.entry(locale)))
                .sorted(Comparator.comparing(value -> value.entry().title().toLowerCase(locale)))
                .map(value -> (Facts.Value) value);
    }

    private List<Facts.Value> terms(Scheme scheme, List<Node> nodes) {
        return scheme.concepts().stream()
                .filter(concept -> nodes.stream()
                        .anyMatch(node -> node.isURI() && node.getURI().equals(concept.iri())))
                .map(concept -> (Facts.Value)
                        new Facts.Value.Term(concept.iri(), concept.label().in(locale)))
                .toList();
    }

    private Stream<Facts.Value> value(Range range, Node node) {
        String raw = node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
        return switch (range) {
            case Range.Numeric ignored -> Stream.of(new Facts.Value.Figure(figure(raw), raw));
            case Range.Date ignored -> Stream.of(new Facts.Value.Date(date(raw), raw));
            case Range.Outline ignored -> Stream.of(new Facts.Value.Figure(outline(raw), raw));
            case Range.Flag ignored -> Stream.of(text(flag(raw)));
            case Range.Uri ignored -> Stream.of(Lexical.isAddress(raw) ? new Facts.Value.Link(raw) : text(raw));
            default -> Stream.of(text(raw));
        };
    }

    private static Facts.Value text(String text) {
        return new Facts.Value.Text(text, Optional.empty());
    }

    private String outline(String raw) {
        int corners = Outline.of(raw).map(Outline::corners).orElse(0);
        return Rules.MESSAGES.message("outline.shown", corners).in(locale);
    }

    private String flag(String raw) {
        return Rules.MESSAGES
                .message(raw.equals("true") || raw.equals("1") ? "yes" : "no")
                .in(locale);
    }

    private String figure(String raw) {
        try {
            NumberFormat format = NumberFormat.getInstance(locale);
            format.setMaximumFractionDigits(DECIMALS);
            return format.format(new BigDecimal(raw));
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private String date(String raw) {
        try {
            if (Precision.DAY.writes(raw)) {
                return LocalDate.parse(raw)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale));
            }
            return Precision.MONTH.writes(raw)
                    ? YearMonth.parse(raw).format(DateTimeFormatter.ofPattern("LLLL uuuu", locale))
                    : raw;
        } catch (DateTimeException e) {
            return raw;
        }
    }
}
