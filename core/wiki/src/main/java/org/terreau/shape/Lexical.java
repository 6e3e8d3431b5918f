package org.terreau.shape;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.datatypes.xsd.impl.XSDBaseNumericType;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * How values that are literals are typed by people and kept. What can't be read is kept as it was typed, in the
 * datatype that was asked for, so that the validation says what is wrong and the form shows it again.
 */
public final class Lexical {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}");
    private static final Pattern GROUPING = Pattern.compile("(?<=[0-9])[ \\u00a0\\u202f](?=[0-9]{3})");

    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]*");

    static final String WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";

    private Lexical() {}

    /** The literal for a text in a range; empty where the range is not of literals, or asks for a language. */
    public static Optional<Node> read(Range range, String text) {
        return switch (range) {
            case Range.Text ignored -> Optional.of(NodeFactory.createLiteralString(text));
            case Range.Choice ignored -> Optional.of(NodeFactory.createLiteralString(text));
            case Range.Numeric number -> Optional.of(typed(number(text), number.datatype()));
            case Range.Flag ignored -> Optional.of(typed(text, XSDDatatype.XSDboolean.getURI()));
            case Range.Date date ->
                Optional.of(typed(text, precision(date, text).datatype()));
            case Range.Uri uri -> uri.literal() ? Optional.of(typed(text, XSDDatatype.XSDanyURI.getURI())) : iri(text);
            case Range.Outline ignored ->
                Optional.of(typed(Outline.of(text).map(Outline::wkt).orElse(text), WKT));
            case Range.LangText ignored -> Optional.empty();
            case Range.Concept ignored -> Optional.empty();
            case Range.Topic ignored -> Optional.empty();
            case Range.Part ignored -> Optional.empty();
        };
    }

    /** A text in a language. */
    public static Node read(String text, String language) {
        return NodeFactory.createLiteralLang(text, language.toLowerCase(Locale.ROOT));
    }

    /** Whether this is a language tag, in lower case. */
    public static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }

    /** The language of a literal in lower case; empty for one that has none. */
    public static Optional<String> language(Node literal) {
        return Optional.ofNullable(literal.getLiteralLanguage())
                .filter(tag -> !tag.isEmpty())
                .map(tag -> tag.toLowerCase(Locale.ROOT));
    }

    /** Whether a datatype is of whole numbers. */
    static boolean isWhole(String datatype) {
        RDFDatatype type = NodeFactory.getType(datatype);
        return type instanceof XSDBaseNumericType && !type.equals(XSDDatatype.XSDdecimal);
    }

    /** Whether a text is an address that can be followed from a page. */
    static boolean isAddress(String text) {
        return text.matches("(?i)(https?://[^\\s/?#]+|mailto:[^\\s@]+@)[^\\s]*");
    }

    /** Whether a text is the IRI of something elsewhere, as people paste it. */
    static boolean isForeignIri(String text) {
        return isAddress(text) && IRI.matcher(text).matches();
    }

    private static Optional<Node> iri(String text) {
        return Optional.of(
                IRI.matcher(text).matches() ? NodeFactory.createURI(text) : NodeFactory.createLiteralString(text));
    }

    /** As people write numbers in French: with spaces between thousands, and a comma. */
    private static String number(String text) {
        return GROUPING.matcher(text).replaceAll("").replace(',', '.');
    }

    private static Precision precision(Range.Date date, String text) {
        return date.precisions().stream()
                .filter(precision -> precision.writes(text))
                .findFirst()
                .orElseGet(() ->
                        date.precisions().stream().sorted().reduce((a, b) -> b).orElseThrow());
    }

    private static Node typed(String text, String datatype) {
        return NodeFactory.createLiteralDT(text, NodeFactory.getType(datatype));
    }
}
