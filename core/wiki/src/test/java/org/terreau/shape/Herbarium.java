package org.terreau.shape;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.terreau.authority.Authorities;
import org.terreau.spi.authority.Authority;
import org.terreau.spi.authority.Draft;
import org.terreau.spi.authority.Entry;
import org.terreau.spi.authority.Mistake;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.page.Slug;

/** What somebody knows of gardeners, two of whom have the same name; and that no garden has the code 99999. */
final class Herbarium implements Authority {

    static final Authorities KNOWN = new Authorities(
            List.of(new Herbarium("herbarium", "Gardener"), new Herbarium("land", "Garden")),
            Garden.BASE,
            (key, locale) -> Optional.of(key + " " + locale + ": {0}"));

    private static final List<Entry> ENTRIES =
            List.of(entry("person/1", "Zoé"), entry("person/2", "Yann"), entry("person/3", "Yann"));

    private static final Node CODE = NodeFactory.createURI("https://example.org/ns#code");

    private final String name;
    private final String type;

    private Herbarium(String name, String type) {
        this.name = name;
        this.type = type;
    }

    private static Entry entry(String id, String title) {
        return new Entry(id, title, "jardinage", "né·e en " + id.charAt(id.length() - 1), "/herbarium/" + id);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String message() {
        return "herbarium.find";
    }

    @Override
    public String edition() {
        return "1";
    }

    @Override
    public List<Entry> propose(String typed, int limit, Locale locale) {
        return ENTRIES.stream()
                .filter(entry -> entry.title().equalsIgnoreCase(typed))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Entry> find(String id, Locale locale) {
        return ENTRIES.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public Map<String, Slug> pages(Collection<String> ids, Function<String, Node> named, CommonsView seen) {
        return Map.of();
    }

    @Override
    public Optional<Draft> draft(String id, Node thing, Function<String, Node> named, CommonsView seen) {
        return Optional.empty();
    }

    @Override
    public Graph describe(String id, Function<String, Node> named) {
        return GraphMemFactory.createDefaultGraph();
    }

    @Override
    public List<Mistake> mistakes(Graph fields, Node thing) {
        return fields.find(thing, CODE, NodeFactory.createLiteralString("99999")).toList().stream()
                .map(said -> new Mistake(said, "wrong", List.of("99999")))
                .toList();
    }
}
