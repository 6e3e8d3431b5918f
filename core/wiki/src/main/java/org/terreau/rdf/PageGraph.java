package org.terreau.rdf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.markup.Markup;
import org.terreau.markup.WikiLink;
import org.terreau.ontology.TR;
import org.terreau.page.Page;
import org.terreau.page.Redirect;
import org.terreau.spi.page.Slug;
import org.terreau.type.PageTypes;

/**
 * What a page says, in RDF: about the thing (its fields, its types, the typed links of its text, what is derived from
 * them) and about the page itself (title, dates, language, licence, what it mentions).
 */
@ApplicationScoped
public class PageGraph {

    private static final Node LICENCE = NodeFactory.createURI("https://creativecommons.org/licenses/by-sa/4.0/");
    private static final Node WIKI_ARTICLE = NodeFactory.createURI("http://rdfs.org/sioc/types#WikiArticle");
    private static final Node WEB_PAGE = NodeFactory.createURI("https://schema.org/WebPage");
    private static final Node VERSION = NodeFactory.createURI("https://schema.org/version");

    private static final Duration SAID_FOR = Duration.ofSeconds(5);

    /** XML Schema part 2, 3.2.7.2: no zeros at the end of the seconds. The stores give times back so, however written. */
    private static final DateTimeFormatter CANONICAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final PageTypes types;
    private final Markup markup;
    private final Authorities authorities;
    private final Base base;

    /** All stores describe the same pages at about the same time, and differ by the names only. */
    private final Cache<Page, Said> said =
            Caffeine.newBuilder().weakKeys().expireAfterWrite(SAID_FOR).build();

    protected PageGraph() {
        this(null, null, null, null);
    }

    @Inject
    public PageGraph(PageTypes types, Markup markup, Authorities authorities, Base base) {
        this.types = types;
        this.markup = markup;
        this.authorities = authorities;
        this.base = base;
    }

    /** Another one where the same page would be said in another way. */
    String edition() {
        return types.edition(base, authorities);
    }

    /** Where a page points to, by its fields and by its text. */
    public Set<Slug> targets(Page page) {
        return said.get(page, this::say).targets();
    }

    /**
     * The page's triples.
     *
     * @param named what the pages that it points to are to be called: statements about those without a name, which the
     *     reader of these triples may not know of, are left out
     */
    public Graph of(Page page, Function<Slug, Optional<Slug>> named) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        triples(page, named).forEach(graph::add);
        return graph;
    }

    /** As {@link #of}. */
    Set<Triple> triples(Page page, Function<Slug, Optional<Slug>> named) {
        Function<Slug, Optional<Slug>> all = slug -> slug.equals(page.slug()) ? Optional.of(slug) : named.apply(slug);
        Set<Triple> triples = new HashSet<>();
        said.get(page, this::say).triples().forEach(triple -> named(triple, all).ifPresent(triples::add));
        return triples;
    }

    /** What a page says, those that it points to by the names that it uses. */
    private record Said(Set<Slug> targets, List<Triple> triples) {}

    private Said say(Page page) {
        List<WikiLink> links = markup.links(page.content().body());
        Set<Slug> targets = page.content().fields().topics(base);
        links.stream().map(WikiLink::slug).forEach(targets::add);
        Graph graph = GraphMemFactory.createDefaultGraph();
        Node thing = NodeFactory.createURI(base.thing(page.slug()));
        page.content().fields().graph().stream().forEach(graph::add);
        addTypes(graph, page);
        graph.add(thing, RDFS.label.asNode(), text(page.title(), page.content().lang()));
        addLinks(graph, thing, page, links);
        derive(graph, page.type());
        addPage(graph, thing, page);
        describeRegistered(graph);
        return new Said(Set.copyOf(targets), graph.stream().toList());
    }

    /** That what had this name has another. */
    public Graph of(Redirect redirect) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        Node replacedBy = DCTerms.isReplacedBy.asNode();
        graph.add(
                NodeFactory.createURI(base.thing(redirect.from())),
                replacedBy,
                NodeFactory.createURI(base.thing(redirect.to())));
        graph.add(
                NodeFactory.createURI(base.page(redirect.from())),
                replacedBy,
                NodeFactory.createURI(base.page(redirect.to())));
        return graph;
    }

    /** The thing and its parts are also what their classes are subclasses of: partners ask for the known ones. */
    private void addTypes(Graph graph, Page page) {
        typed(page).forEach(typed -> {
            Set<Node> classes = new LinkedHashSet<>();
            addClass(classes, typed.getObject());
            classes.forEach(each -> graph.add(typed.getSubject(), RDF.type.asNode(), each));
        });
    }

    /** None for a page whose type no plugin brings any more: the rest of what it says is still there. */
    private List<Triple> typed(Page page) {
        return types.shapes()
                .named(page.type())
                .map(shape ->
                        shape.types(base.thing(page.slug()), page.content().fields()))
                .orElse(List.of());
    }

    private void addClass(Collection<Node> classes, Node each) {
        if (each.isURI() && classes.add(each)) {
            types.vocabulary()
                    .find(each, RDFS.subClassOf.asNode(), Node.ANY)
                    .mapWith(Triple::getObject)
                    .forEach(superclass -> addClass(classes, superclass));
        }
    }

    private void addLinks(Graph graph, Node thing, Page page, List<WikiLink> links) {
        Node self = NodeFactory.createURI(base.page(page.slug()));
        for (WikiLink link : links) {
            Node target = NodeFactory.createURI(base.thing(link.slug()));
            graph.add(self, DCTerms.references.asNode(), target);
            link.property()
                    .flatMap(types::property)
                    .ifPresent(property -> graph.add(thing, NodeFactory.createURI(property), target));
        }
    }

    private void derive(Graph graph, String type) {
        var model = ModelFactory.createModelForGraph(graph);
        for (Query query : types.derivations(type)) {
            try (var execution = QueryExecutionFactory.create(query, model)) {
                execution.execConstruct().getGraph().stream().toList().forEach(graph::add);
            }
        }
    }

    private void addPage(Graph graph, Node thing, Page page) {
        Node self = NodeFactory.createURI(base.page(page.slug()));
        graph.add(self, RDF.type.asNode(), FOAF.Document.asNode());
        graph.add(self, RDF.type.asNode(), WEB_PAGE);
        graph.add(self, RDF.type.asNode(), WIKI_ARTICLE);
        graph.add(self, FOAF.primaryTopic.asNode(), thing);
        graph.add(thing, FOAF.isPrimaryTopicOf.asNode(), self);
        graph.add(
                self, DCTerms.title.asNode(), text(page.title(), page.content().lang()));
        graph.add(
                self,
                DCTerms.language.asNode(),
                NodeFactory.createLiteralString(page.content().lang()));
        graph.add(self, DCTerms.created.asNode(), time(page.createdAt()));
        graph.add(self, DCTerms.modified.asNode(), time(page.modifiedAt()));
        graph.add(self, DCTerms.license.asNode(), LICENCE);
        page.state().ifPresent(state -> graph.add(self, TR.state.asNode(), NodeFactory.createLiteralString(state)));
        graph.add(
                self, VERSION, NodeFactory.createLiteralDT(Integer.toString(page.revision()), XSDDatatype.XSDinteger));
    }

    /** What authorities know of what is named here: it has no graph of its own. */
    private void describeRegistered(Graph graph) {
        graph.stream()
                .map(Triple::getObject)
                .filter(Node::isURI)
                .flatMap(node -> authorities.known(node.getURI()).stream())
                .collect(Collectors.toSet())
                .forEach(known -> authorities.describe(known).stream().forEach(graph::add));
    }

    private Optional<Triple> named(Triple triple, Function<Slug, Optional<Slug>> named) {
        return named(triple.getSubject(), named)
                .flatMap(subject -> named(triple.getObject(), named)
                        .map(object -> Triple.create(subject, triple.getPredicate(), object)));
    }

    /** A thing, or a part of one, by the name that its page is to have. */
    private Optional<Node> named(Node node, Function<Slug, Optional<Slug>> named) {
        Optional<Slug> slug = node.isURI() ? base.slugOfThing(node.getURI()) : Optional.empty();
        return slug.isEmpty()
                ? Optional.of(node)
                : named.apply(slug.get())
                        .map(name -> name.equals(slug.get())
                                ? node
                                : NodeFactory.createURI(base.thing(name)
                                        + node.getURI()
                                                .substring(
                                                        base.thing(slug.get()).length())));
    }

    private static Node text(String value, String lang) {
        return NodeFactory.createLiteralLang(value, lang);
    }

    private static Node time(Instant at) {
        return NodeFactory.createLiteralDT(CANONICAL.format(at), XSDDatatype.XSDdateTime);
    }
}
