package org.terreau.territories;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.Row;

/**
 * A page, as one is led to it.
 *
 * @param lang of its name
 */
public record Link(String address, String name, String lang) {

    /** The page that is about a variable's value, whose name is another's; empty where there is no such value. */
    public static Optional<Link> of(Row row, String variable, String name) {
        return row.page(variable)
                .flatMap(slug -> row.value(name)
                        .filter(Node::isLiteral)
                        .map(label ->
                                new Link("/wiki/" + slug, label.getLiteralLexicalForm(), label.getLiteralLanguage())));
    }

    /** By name, as people of this language look them up. */
    public static Comparator<Link> in(Locale locale) {
        return Comparator.comparing(Link::name, Collator.getInstance(locale)).thenComparing(Link::address);
    }
}
