package org.terreau.shape;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenType;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.terreau.address.Base;

/** How a triple of fields is written on a line and read from it, and what may be in one. */
final class FieldLines {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern UNWRITABLE_IN_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");
    /** A path of ours that means the same after the base as alone: its first segment has no colon, and isn't empty. */
    private static final Pattern RELATIVE = Pattern.compile("[A-Za-z0-9_~-][^:/?#]*([/?#].*)?");

    private FieldLines() {}

    /** Token by token: a parser of N-Triples takes twenty times as long to be made as to read a page's fields. */
    static List<Triple> parse(String lines, Base base) {
        Set<Triple> read = new LinkedHashSet<>();
        try {
            // IRIs come as they are written, so that we turn relative ones into ours exactly as write() made them
            // relative.
            Tokenizer tokens = TokenizerText.create()
                    .fromString(lines)
                    .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                    .build();
            while (tokens.hasNext()) {
                read.add(Triple.create(resource(tokens, base), resource(tokens, base), node(tokens, base)));
                if (!next(tokens).hasType(TokenType.DOT)) {
                    throw refused("a statement ends with a dot");
                }
            }
        } catch (RiotException e) {
            throw new FieldsRefused("These fields are not written as one statement a line: " + e.getMessage(), e);
        }
        return List.copyOf(read);
    }

    private static Node resource(Tokenizer tokens, Base base) {
        Node node = node(tokens, base);
        if (node.isLiteral()) {
            throw refused("a value can't be what a statement is about");
        }
        return node;
    }

    private static Node node(Tokenizer tokens, Base base) {
        Token token = next(tokens);
        return switch (token.getType()) {
            case IRI -> NodeFactory.createURI(absolute(token.getImage(), base));
            case BNODE, STRING, LITERAL_LANG, LITERAL_DT -> token.asNode();
            default -> throw refused("not a term: " + token.getType());
        };
    }

    private static Token next(Tokenizer tokens) {
        if (!tokens.hasNext()) {
            throw refused("the last one has no end");
        }
        return tokens.next();
    }

    private static FieldsRefused refused(String why) {
        return new FieldsRefused("These fields are not written as one statement a line: " + why);
    }

    static String write(Triple triple, Base base) {
        return term(triple.getSubject(), base) + " " + term(triple.getPredicate(), base) + " "
                + term(triple.getObject(), base) + " .";
    }

    /** The triple with its language tags in one form; refused unless it is of IRIs and literals only. */
    static Triple ground(Triple triple) {
        return Triple.create(
                iri(triple.getSubject()),
                iri(triple.getPredicate()),
                triple.getObject().isLiteral() ? literal(triple.getObject()) : iri(triple.getObject()));
    }

    private static Node iri(Node node) {
        if (!node.isURI()) {
            throw new FieldsRefused(
                    "Name every part by an IRI, such as #need-2: fields hold no blank node, nor quoted statement");
        }
        String iri = node.getURI();
        if (!ABSOLUTE.matcher(iri).matches() || UNWRITABLE_IN_IRI.matcher(iri).find()) {
            throw new FieldsRefused("Not an absolute IRI: " + iri);
        }
        limit(iri);
        return node;
    }

    private static Node literal(Node node) {
        String text = node.getLiteralLexicalForm();
        limit(text);
        if (text.indexOf(0) >= 0 || text.codePoints().anyMatch(FieldLines::loneSurrogate)) {
            throw new FieldsRefused("A value holds a character that is none (NUL, or half of one)");
        }
        String language = node.getLiteralLanguage();
        return language == null || language.isEmpty()
                ? node
                : NodeFactory.createLiteralLang(text, language.toLowerCase(Locale.ROOT));
    }

    private static boolean loneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static void limit(String text) {
        if (text.length() > Fields.LONGEST_VALUE) {
            throw new FieldsRefused("A value can have " + Fields.LONGEST_VALUE + " characters, not " + text.length());
        }
    }

    private static String term(Node node, Base base) {
        if (node.isURI()) {
            String shortened = base.relativize(node.getURI());
            return "<" + (RELATIVE.matcher(shortened).matches() ? shortened : node.getURI()) + ">";
        }
        String language = node.getLiteralLanguage();
        return language == null || language.isEmpty()
                ? NodeFmtLib.strNT(node)
                : NodeFmtLib.strNT(NodeFactory.createLiteralString(node.getLiteralLexicalForm())) + "@"
                        + language.toLowerCase(Locale.ROOT);
    }

    private static String absolute(String iri, Base base) {
        return ABSOLUTE.matcher(iri).matches() ? iri : base.resolve(iri);
    }
}
