package org.terreau.shape;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.terreau.address.Base;

/** How a triple of fields is written on a line and read from it, and what may be in one. */
final class FieldLines {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern UNWRITABLE_IN_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");
    /** A path of ours that means the same after the base as alone: its first segment has no colon, and isn't empty. */
    private static final Pattern RELATIVE = Pattern.compile("[A-Za-z0-9_~-][^:/?#]*([/?#].*)?");

    private FieldLines() {}

    static List<Triple> parse(String lines, Base base) {
        Graph read = GraphMemFactory.createDefaultGraphSameTerm();
        try {
            // Unresolved, so that we turn relative IRIs into ours exactly as write() made them relative.
            RDFParser.fromString(lines, Lang.NTRIPLES)
                    .resolveURIs(false)
                    .checking(false)
                    .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                    .parse(read);
        } catch (RiotException e) {
            throw new FieldsRefused("These fields are not written as one statement a line: " + e.getMessage(), e);
        }
        return read.find()
                .mapWith(triple -> Triple.create(
                        absolute(triple.getSubject(), base),
                        absolute(triple.getPredicate(), base),
                        absolute(triple.getObject(), base)))
                .toList();
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

    private static Node absolute(Node node, Base base) {
        return node.isURI() && !ABSOLUTE.matcher(node.getURI()).matches()
                ? NodeFactory.createURI(base.resolve(node.getURI()))
                : node;
    }
}
