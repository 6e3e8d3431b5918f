package org.terreau.web.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.system.StreamRDF;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.rdf.PageGraph;
import org.terreau.search.Search;
import org.terreau.search.SearchQuery;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.web.negotiation.RdfOutput;

/** Writes the triples of all pages of a list, as each page gives them. */
@ApplicationScoped
class TurtleList {

    private static final int BATCH = 200;

    private final Search search;
    private final Pages pages;
    private final PageGraph graphs;
    private final RdfOutput output;

    protected TurtleList() {
        this(null, null, null, null);
    }

    @Inject
    TurtleList(Search search, Pages pages, PageGraph graphs, RdfOutput output) {
        this.search = search;
        this.pages = pages;
        this.graphs = graphs;
        this.output = output;
    }

    void write(SearchQuery query, Reader reader, OutputStream out) {
        StreamRDF turtle = output.turtle(out);
        List<Slug> batch = new ArrayList<>(BATCH);
        search.each(query, reader, hit -> {
            batch.add(hit.slug());
            if (batch.size() == BATCH) {
                write(batch, reader, turtle);
                batch.clear();
            }
        });
        write(batch, reader, turtle);
        turtle.finish();
    }

    private void write(List<Slug> batch, Reader reader, StreamRDF turtle) {
        Map<Slug, Page> found = pages.readAll(batch, reader);
        Map<Slug, Set<Slug>> targets = new HashMap<>();
        found.values().forEach(page -> targets.put(page.slug(), graphs.targets(page)));
        Set<Slug> all = new HashSet<>();
        targets.values().forEach(all::addAll);
        Map<Slug, PageSummary> shown = pages.find(all, reader);
        batch.stream()
                .filter(found::containsKey)
                .map(found::get)
                .forEach(page -> RdfOutput.send(
                        graphs.of(
                                page,
                                slug -> Optional.ofNullable(shown.get(slug)).map(PageSummary::slug)),
                        turtle));
    }
}
