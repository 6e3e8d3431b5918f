package org.terreau.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.markup.Markup;
import org.terreau.page.Page;
import org.terreau.shape.Concept;
import org.terreau.shape.Fields;
import org.terreau.shape.Lexical;
import org.terreau.shape.Property;
import org.terreau.shape.Range;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.type.PageTypes;

/** Reads out of a page what the index keeps of it. */
final class PageReading {

    private static final String LATITUDE = "http://www.w3.org/2003/01/geo/wgs84_pos#lat";
    private static final String LONGITUDE = "http://www.w3.org/2003/01/geo/wgs84_pos#long";

    /** Longer values are neither chosen from nor sorted by to the end; Lucene takes 32 kB at most. */
    private static final int LONGEST_VALUE = 300;

    private final PageTypes types;
    private final Markup markup;
    private final Authorities authorities;
    private final Base base;

    PageReading(PageTypes types, Markup markup, Authorities authorities, Base base) {
        this.types = types;
        this.markup = markup;
        this.authorities = authorities;
        this.base = base;
    }

    /** Another one where the same page would be read in another way. */
    String edition() {
        return types.edition(base, authorities);
    }

    /** The pages that the fields of a page refer to. */
    Set<Slug> topics(Page page) {
        Set<Slug> topics = new HashSet<>(page.content().fields().topics(base));
        topics.remove(page.slug());
        return topics;
    }

    /** @param summaries of those of {@link #topics} that are there, by the name that the fields have, whoever may read them */
    IndexedPage read(Page page, Map<Slug, PageSummary> summaries) {
        Set<Slug> topics = topics(page);
        Map<Slug, PageSummary> named = topics.stream()
                .filter(summaries::containsKey)
                .filter(topic -> allMayRead(summaries.get(topic), page.readers()))
                .collect(Collectors.toMap(topic -> topic, summaries::get));
        Reader reader = new Reader(page, named);
        String thing = base.thing(page.slug());
        types.shapes().named(page.type()).ifPresent(shape -> reader.read(shape, thing));
        String body = markup.text(page.content().body());
        reader.body(body);
        return new IndexedPage(
                page.slug(),
                page.type(),
                page.title(),
                page.content().lang(),
                page.state(),
                page.readers(),
                page.modifiedAt(),
                reader.text(body),
                reader.words,
                reader.facets,
                reader.texts,
                reader.numbers,
                place(page.content().fields(), thing),
                topics.stream()
                        .collect(Collectors.toMap(
                                slug -> slug,
                                slug -> Mentions.mark(
                                        slug,
                                        Optional.ofNullable(summaries.get(slug)).map(PageReading::known)))));
    }

    static Mentions.Known known(PageSummary page) {
        return new Mentions.Known(page.title(), page.readers());
    }

    /** Whether each token that opens a page opens the topic too: else its title would tell on it. */
    private static boolean allMayRead(PageSummary topic, Tokens readers) {
        return topic.readers().contains(Token.PUBLIC)
                || topic.readers().tokens().containsAll(readers.tokens());
    }

    private static Optional<Hit.Coordinates> place(Fields fields, String thing) {
        Optional<Double> latitude = number(fields.values(thing, LATITUDE)).filter(degrees -> Math.abs(degrees) <= 90);
        Optional<Double> longitude =
                number(fields.values(thing, LONGITUDE)).filter(degrees -> Math.abs(degrees) <= 180);
        return latitude.flatMap(north -> longitude.map(east -> new Hit.Coordinates(north, east)));
    }

    private static Optional<Double> number(Collection<Node> values) {
        return values.stream().filter(Node::isLiteral).findFirst().flatMap(PageReading::number);
    }

    private static Optional<Double> number(Node literal) {
        try {
            return Optional.of(new BigDecimal(literal.getLiteralLexicalForm()).doubleValue())
                    .filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String cut(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    }

    /** One page being read. */
    private final class Reader {

        private final Language own;
        private final Fields fields;
        private final Map<Slug, PageSummary> named;
        private final Schemes schemes = types.schemes();
        private final Map<Language, IndexedPage.Words> words = new EnumMap<>(Language.class);
        private final Map<String, Set<String>> facets = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Double> numbers = new HashMap<>();
        private final List<String> prose = new ArrayList<>();
        private final Set<String> read = new HashSet<>();

        Reader(Page page, Map<Slug, PageSummary> named) {
            this.own = Language.of(page.content().lang());
            this.fields = page.content().fields();
            this.named = named;
        }

        void read(Shape shape, String thing) {
            for (Property property : shape.properties()) {
                List<Node> values = fields.values(thing, property.path());
                values.forEach(value -> findable(property.range(), value));
                if (property.facet()) {
                    Set<String> keys = values.stream()
                            .flatMap(value -> facet(property.range(), value).stream())
                            .map(PageReading::cut)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
                    facets.computeIfAbsent(property.key(), any -> new LinkedHashSet<>())
                            .addAll(keys);
                }
                if (!property.repeatable() && values.size() == 1) {
                    sortable(property, values.getFirst());
                }
            }
        }

        void body(String body) {
            words(own).body().add(body);
        }

        /** Its own sentences first, then its text. */
        String text(String body) {
            prose.add(body);
            return String.join("\n", prose).strip();
        }

        private IndexedPage.Words words(Language language) {
            return words.computeIfAbsent(language, any -> new IndexedPage.Words(new ArrayList<>(), new ArrayList<>()));
        }

        private void findable(Range range, Node value) {
            switch (range) {
                case Range.Concept scheme ->
                    concept(scheme, value)
                            .ifPresent(concept -> concept.label()
                                    .texts()
                                    .forEach((tag, label) -> words(tag.isEmpty() ? own : Language.of(tag))
                                            .fields()
                                            .add(label)));
                case Range.Topic ignored -> {
                    Optional<PageSummary> topic = slug(value).map(named::get);
                    topic.ifPresent(
                            page -> words(Language.of(page.lang())).fields().add(page.title()));
                    Optional.of(value)
                            .filter(Node::isURI)
                            .flatMap(node -> authorities.known(node.getURI()))
                            .ifPresent(known -> words(own).fields().add(known.title()));
                }
                case Range.Part part -> {
                    if (value.isURI() && read.add(value.getURI())) {
                        part(part.shape(), value.getURI());
                    }
                }
                case Range.LangText ignored -> {
                    if (value.isLiteral()) {
                        Language language =
                                Lexical.language(value).map(Language::of).orElse(own);
                        words(language).fields().add(value.getLiteralLexicalForm());
                        if (language == own) {
                            prose.add(value.getLiteralLexicalForm());
                        }
                    }
                }
                case Range.Flag ignored -> {}
                case Range.Outline ignored -> {}
                default -> words(own).fields().add(value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI());
            }
        }

        private void part(Shape shape, String iri) {
            shape.properties()
                    .forEach(property ->
                            fields.values(iri, property.path()).forEach(value -> findable(property.range(), value)));
        }

        private Optional<Concept> concept(Range.Concept range, Node value) {
            return value.isURI() ? schemes.scheme(range.scheme()).concept(value.getURI()) : Optional.empty();
        }

        private Optional<Slug> slug(Node value) {
            return value.isURI() ? base.slugOfThing(value.getURI()) : Optional.empty();
        }

        private Optional<String> facet(Range range, Node value) {
            return switch (range) {
                case Range.Concept scheme -> concept(scheme, value).map(Concept::key);
                case Range.Topic ignored ->
                    slug(value)
                            .map(Slug::value)
                            .or(() -> Optional.of(value)
                                    .filter(Node::isURI)
                                    .map(Node::getURI)
                                    .map(iri -> base.entryOf(iri).orElse(iri)));
                case Range.Part ignored -> Optional.empty();
                default -> Optional.of(value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI());
            };
        }

        private void sortable(Property property, Node value) {
            switch (property.range()) {
                case Range.Numeric ignored -> {
                    if (value.isLiteral()) {
                        number(value).ifPresent(number -> numbers.put(property.key(), number));
                    }
                }
                // In the order in which the scheme offers its concepts.
                case Range.Concept scheme ->
                    concept(scheme, value)
                            .ifPresent(concept -> numbers.put(property.key(), (double)
                                    schemes.scheme(scheme.scheme()).concepts().indexOf(concept)));
                case Range.Topic ignored -> {}
                case Range.Part ignored -> {}
                default -> {
                    if (value.isLiteral()) {
                        texts.put(property.key(), cut(value.getLiteralLexicalForm()));
                    }
                }
            }
        }
    }
}
