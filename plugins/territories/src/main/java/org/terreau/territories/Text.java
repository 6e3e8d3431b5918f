package org.terreau.territories;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

    /** Of several things said, each perhaps in several languages: those in that of the reader, or all of them. */
    static List<Text> allIn(Locale locale, Collection<Node> said) {
        List<Text> all = said.stream().filter(Node::isLiteral).map(Text::of).toList();
        List<Text> understood = all.stream()
                .filter(text -> text.lang().equals(locale.getLanguage()))
                .toList();
        return understood.isEmpty() ? all : understood;
    }

    static Text of(Node literal) {
        return new Text(literal.getLiteralLexicalForm(), literal.getLiteralLanguage());
    }
}
