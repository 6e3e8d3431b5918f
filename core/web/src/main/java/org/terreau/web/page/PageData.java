package org.terreau.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.terreau.access.Right;
import org.terreau.address.Base;
import org.terreau.page.Names;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.rdf.PageGraph;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.transfer.PageFile;
import org.terreau.type.PageTypes;
import org.terreau.web.negotiation.RdfOutput;
import org.terreau.web.negotiation.Representation;

/** A page for programs, in RDF or as a Markdown file. Nothing in it names a page that the reader may not read. */
@ApplicationScoped
public class PageData {

    private final Pages pages;
    private final Names names;
    private final PageGraph graphs;
    private final PageTypes types;
    private final RdfOutput output;
    private final Base base;

    protected PageData() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public PageData(Pages pages, Names names, PageGraph graphs, PageTypes types, RdfOutput output, Base base) {
        this.pages = pages;
        this.names = names;
        this.graphs = graphs;
        this.types = types;
        this.output = output;
        this.base = base;
    }

    /** @param representation any but HTML */
    public byte[] bytes(Page page, Representation representation, Reader reader) {
        Map<Slug, PageSummary> shown = pages.find(graphs.targets(page), reader);
        return representation == Representation.MARKDOWN
                ? file(page, shown, reader).getBytes(StandardCharsets.UTF_8)
                : output.bytes(graph(page, shown), representation);
    }

    /** The page's triples, with the labels of the things that they name. */
    private Graph graph(Page page, Map<Slug, PageSummary> shown) {
        Graph graph =
                graphs.of(page, slug -> Optional.ofNullable(shown.get(slug)).map(PageSummary::slug));
        shown.values().stream()
                .filter(other -> !other.slug().equals(page.slug()))
                .forEach(other -> graph.add(
                        NodeFactory.createURI(base.thing(other.slug())),
                        RDFS.label.asNode(),
                        NodeFactory.createLiteralLang(other.title(), other.lang())));
        return graph;
    }

    private String file(Page page, Map<Slug, PageSummary> shown, Reader reader) {
        PageFile file = new PageFile(
                page.type(),
                page.slug(),
                page.title(),
                page.content().lang(),
                page.state(),
                readers(page, reader),
                page.content().fields().where(triple -> tells(triple, page.slug(), shown)),
                page.content().body(),
                names.leadingTo(page.slug(), reader));
        return file.write(types.shapes(), types.schemes(), base);
    }

    /** Who else may read the page is the business of those who may edit it. */
    private Optional<Tokens> readers(Page page, Reader reader) {
        return Optional.of(page.readers()).filter(any -> page.isPublic() || pages.may(Right.EDIT, page, reader));
    }

    private boolean tells(Triple triple, Slug own, Map<Slug, PageSummary> shown) {
        return tells(triple.getSubject(), own, shown) && tells(triple.getObject(), own, shown);
    }

    private boolean tells(Node node, Slug own, Map<Slug, PageSummary> shown) {
        return !node.isURI()
                || base.slugOfThing(node.getURI())
                        .filter(slug -> !slug.equals(own))
                        .filter(slug -> !shown.containsKey(slug))
                        .isEmpty();
    }
}
