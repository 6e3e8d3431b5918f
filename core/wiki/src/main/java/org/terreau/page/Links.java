package org.terreau.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.terreau.address.Base;
import org.terreau.markup.Markup;
import org.terreau.markup.WikiLink;
import org.terreau.spi.page.Slug;

/**
 * Where a content points to, by its fields and by its text.
 *
 * @param all to pages that exist or not; each once by each field, and once by plain links
 */
record Links(List<Link> all) {

    static Links of(Slug from, Content content, Base base, Markup markup) {
        Map<List<Object>, Link> links = new LinkedHashMap<>();
        Stream.concat(
                        markup.links(content.body()).stream().map(Links::written),
                        content.fields().triples().stream().flatMap(triple -> stated(triple, base)))
                .filter(link -> !link.target().equals(from))
                .forEach(link -> links.putIfAbsent(List.of(link.target(), link.field()), link));
        return new Links(List.copyOf(links.values()));
    }

    private static Link written(WikiLink link) {
        return new Link(link.slug(), link.property(), Optional.of(link.page()));
    }

    private static Stream<Link> stated(Triple triple, Base base) {
        return Stream.of(triple.getObject())
                .filter(node -> node.isURI())
                .flatMap(node -> base.slugOfThing(node.getURI()).stream())
                .map(slug -> new Link(slug, Optional.of(triple.getPredicate().getURI()), Optional.empty()));
    }
}
