package org.terreau.territories;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.Row;
import org.terreau.territories.official.OfficialAuthority;

/**
 * A page, or an official territory, as one is led to it.
 *
 * @param lang of its name
 */
public record Link(String address, String name, String lang) {

    /** What tells of a variable's value, whose name is another's; empty where there is no such value. */
    public static Optional<Link> of(Row row, String variable, String name) {
        return addressOf(row, variable)
                .flatMap(address -> row.value(name)
                        .filter(Node::isLiteral)
                        .map(label -> new Link(address, label.getLiteralLexicalForm(), label.getLiteralLanguage())));
    }

    private static Optional<String> addressOf(Row row, String variable) {
        return row.page(variable)
                .map(slug -> "/wiki/" + slug)
                .or(() -> row.text(variable).flatMap(OfficialAuthority::address));
    }

    /** The name, on its page, of the part that it leads to; empty where it leads to the whole. */
    public Optional<String> fragment() {
        int fragment = address.indexOf('#');
        return fragment < 0 ? Optional.empty() : Optional.of(address.substring(fragment + 1));
    }

    /** By name, as people of this language look them up. */
    public static Comparator<Link> in(Locale locale) {
        return Comparator.comparing(Link::name, Collator.getInstance(locale)).thenComparing(Link::address);
    }
}
