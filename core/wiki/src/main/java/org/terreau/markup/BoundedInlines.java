package org.terreau.markup;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;

/**
 * CommonMark's inline parser for what people write, plain text for what nobody does. The parser recurses as deep as
 * emphasis and images nest, and compares each bracket with those before it: a paragraph with more marks than
 * {@value #MOST} is shown as it was typed.
 */
final class BoundedInlines implements InlineParser {

    /** Marks that may open or close something, in one block. */
    static final int MOST = 4000;

    private static final String MARKS = "*_~[]<`&(";

    private final InlineParser parser;

    BoundedInlines(InlineParserContext context) {
        // The only class of commonmark-java's internals here: it offers no other way to stand before its parser.
        this.parser = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        String source = lines.getContent();
        if (marksIn(source) > MOST) {
            block.appendChild(new Text(source));
        } else {
            parser.parse(lines, block);
        }
    }

    private static int marksIn(String source) {
        int marks = 0;
        for (int i = 0; i < source.length() && marks <= MOST; i++) {
            if (MARKS.indexOf(source.charAt(i)) >= 0) {
                marks++;
            }
        }
        return marks;
    }
}
