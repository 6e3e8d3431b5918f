package org.terreau.markup;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Makes a wiki link of what stands between double brackets. Tried before CommonMark's own links. */
final class WikiLinkProcessor implements LinkProcessor {

    private static final String FOOTNOTE = "^";

    @Override
    public LinkResult process(LinkInfo inner, Scanner scanner, InlineParserContext context) {
        Node outer = inner.openingBracket().getPrevious();
        if (inner.marker() != null || !isOpeningBracket(outer) || inner.text().startsWith(FOOTNOTE)) {
            return LinkResult.none();
        }
        scanner.setPosition(inner.afterTextBracket());
        if (!scanner.next(']')) {
            return LinkResult.none();
        }
        return WikiLink.parse(inner.text())
                .map(link -> {
                    // The parser still holds this bracket on its stack: it may go silent, not away.
                    ((Text) outer).setLiteral("");
                    return LinkResult.replaceWith(new WikiLinkNode(link), scanner.position());
                })
                .orElseGet(LinkResult::none);
    }

    /** A bracket as such, not one written with a backslash or as an entity: those take more than one character. */
    private static boolean isOpeningBracket(Node node) {
        if (!(node instanceof Text text) || !"[".equals(text.getLiteral())) {
            return false;
        }
        List<SourceSpan> spans = text.getSourceSpans();
        return spans.size() == 1 && spans.get(0).getLength() == 1;
    }
}
