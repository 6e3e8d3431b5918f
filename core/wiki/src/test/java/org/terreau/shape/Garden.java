package org.terreau.shape;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.terreau.address.Base;
import org.terreau.spi.page.Slug;

/** The small vocabulary that the tests of shapes share, and pages that its fields can refer to. */
public final class Garden {

    public static final Base BASE = Base.of("https://wiki.example/");
    public static final String THING = BASE.thing(new Slug("pre-fleuri"));
    public static final Graph VOCABULARY =
            RDFDataMgr.loadGraph(Garden.class.getResource("garden.ttl").toString());
    public static final Shapes SHAPES = Shapes.of(VOCABULARY);
    public static final Schemes SCHEMES = Schemes.of(VOCABULARY);
    public static final Shape SHAPE = SHAPES.named("Garden").orElseThrow();
    public static final Validator VALIDATOR = new Validator(VOCABULARY, SHAPES, SCHEMES, BASE);

    public static final Topics TOPICS = topics(
            new Topic(new Slug("anna"), "Anna", "Gardener"),
            new Topic(new Slug("bruno"), "Bruno", "Gardener"),
            new Topic(new Slug("bruno-2"), "Bruno", "Gardener"),
            new Topic(new Slug("verger"), "Le verger", "Garden"));

    private Garden() {}

    /** Fields written in Turtle, with the prefixes ex:, soil: and xsd:; the thing is {@code <>}. */
    public static Fields fields(String turtle) {
        String prefixes = "@prefix ex: <https://example.org/ns#> . @prefix soil: <https://example.org/scheme/soil#> ."
                + "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> ."
                + "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .";
        return Fields.of(RDFParser.fromString(prefixes + turtle, Lang.TURTLE)
                .base(THING)
                .checking(false)
                .toGraph());
    }

    public static Topics topics(Topic... topics) {
        Map<Slug, Topic> bySlug = Arrays.stream(topics).collect(Collectors.toMap(Topic::slug, Function.identity()));
        return new Topics() {
            @Override
            public Map<Slug, Topic> find(Collection<Slug> slugs) {
                return slugs.stream()
                        .filter(bySlug::containsKey)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), bySlug::get));
            }

            @Override
            public List<Topic> titled(String title, Set<String> types) {
                return bySlug.values().stream()
                        .filter(topic -> topic.title().equalsIgnoreCase(title) && types.contains(topic.type()))
                        .sorted((one, other) -> one.slug().compareTo(other.slug()))
                        .toList();
            }
        };
    }
}
