package org.terreau.territories;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What somebody has written, in one language.
 *
 * @param lang blank where nobody has said so
 */
public record Text(String value, String lang) {

    /** Of the same thing said in several languages, that of the reader; any other rather than none. */
    static Optional<Text> in(Locale locale, Collection<Node> said) {
        return said.stream()
                .filter(Node::isLiteral)
                .map(Text::of)
                .min(Comparator.comparing((Text text) -> !text.lang().equals(locale.getLanguage()))
                        .thenComparing(Text::lang)
                        .thenComparing(Text::value));
    }

    static Text of(Node literal) {
        return new Text(literal.getLiteralLexicalForm(), literal.getLiteralLanguage());
    }
}
