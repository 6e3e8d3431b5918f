package org.terreau.spi.graph;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.terreau.spi.page.Slug;

/**
 * A solution of a query.
 *
 * @param values by variable; without those that are unbound
 * @param slugs of the variables whose value is what a page is about, or a part of it
 */
public record Row(Map<String, Node> values, Map<String, Slug> slugs) {

    public Row {
        values = Map.copyOf(values);
        slugs = Map.copyOf(slugs);
    }

    public Optional<Node> value(String variable) {
        return Optional.ofNullable(values.get(variable));
    }

    /** The IRI, or the text of the literal. */
    public Optional<String> text(String variable) {
        return value(variable).map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
    }

    /** The page that is about the value. */
    public Optional<Slug> page(String variable) {
        return Optional.ofNullable(slugs.get(variable));
    }
}
