package org.terreau.markup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads and renders the body of pages: CommonMark with wiki links, tables, footnotes, task lists, strikethrough and
 * bare addresses. Never fails, whatever the text. One serves all threads.
 */
public final class Markup {

    /** Block quotes and lists that stand in one another; a list takes two. */
    private static final int OPEN_BLOCKS = 60;

    /** A short row of a table is filled up to the width of its head: a small text could ask for millions of cells. */
    private static final int MOST_CELLS = 500_000;

    private static final List<Extension> WITHOUT_TABLES = List.of(
            FootnotesExtension.create(),
            TaskListItemsExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create());
    private static final List<Extension> EXTENSIONS = Stream.concat(
                    Stream.of(TablesExtension.create()), WITHOUT_TABLES.stream())
            .toList();

    /** While an import reads and writes a body, or all projections take it in. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Parser parser = parser(EXTENSIONS);
    private final Parser parserWithoutTables = parser(WITHOUT_TABLES);

    /**
     * Of bodies asked for lately: a save and each projection ask for what the same body says. Not up to some size: such a
     * cache, once it is full, lets those in that were asked for before rather than those that come in a row.
     */
    private final Cache<String, Said> said =
            Caffeine.newBuilder().softValues().expireAfterWrite(KEPT).build();

    private record Said(List<WikiLink> links, String text) {}

    /**
     * The body as safe HTML.
     *
     * @param pageLanguage of the page, for the few words that the renderer adds
     */
    public Rendered render(String body, LinkTargets targets, Locale pageLanguage) {
        Node document = parse(body);
        tidy(document);
        Resolved resolved = Resolved.in(document, targets);
        Outline outline = Outline.of(document, resolved);
        String html = renderer(resolved, outline, Words.in(pageLanguage)).render(document);
        return new Rendered(SafeHtml.of(html), outline.headings(), resolved.links(), Summary.of(document, resolved));
    }

    /** The wiki links that a body has, each once, in order. */
    public List<WikiLink> links(String body) {
        return said.get(body, this::read).links();
    }

    /** All the words of a body, headings and code too, a block to a line; links by their label or as they are written. */
    public String text(String body) {
        return said.get(body, this::read).text();
    }

    private Said read(String body) {
        Node document = parse(body);
        Resolved resolved = Resolved.in(document, LinkTargets.none());
        return new Said(resolved.links(), text(document, resolved));
    }

    private static String text(Node document, Resolved resolved) {
        StringBuilder text = new StringBuilder();
        for (Node node : Tree.under(document)) {
            if (node instanceof Block && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            text.append(
                    switch (node) {
                        case WikiLinkNode link -> resolved.text(link.link());
                        case FencedCodeBlock code -> code.getLiteral();
                        case IndentedCodeBlock code -> code.getLiteral();
                        default -> Tree.literal(node);
                    });
        }
        return text.toString().strip();
    }

    private Node parse(String body) {
        return (cellsAtMost(body) > MOST_CELLS ? parserWithoutTables : parser).parse(body);
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .inlineParserFactory(BoundedInlines::new)
                .linkProcessor(new WikiLinkProcessor())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(OPEN_BLOCKS)
                // Before those of the extensions, which recurse.
                .postProcessor(Tree::shallow)
                .extensions(extensions)
                .build();
    }

    /** No table has more columns than the line with most bars, nor more rows than there are lines. */
    private static long cellsAtMost(String body) {
        long lines = 0;
        long bars = 0;
        long mostBars = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            bars += c == '|' ? 1 : 0;
            mostBars = Math.max(mostBars, bars);
            if (c == '\n' || c == '\r') {
                lines++;
                bars = 0;
            }
        }
        return mostBars * (lines + 1);
    }

    private static HtmlRenderer renderer(Resolved resolved, Outline outline, Words words) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> new Attributes(outline, words))
                .nodeRendererFactory(context -> new WikiLinkRenderer(resolved, words, context.getWriter()))
                .build();
    }

    private static void tidy(Node document) {
        Tree.under(document, Link.class)
                .filter(link -> link.getDestination().startsWith("#"))
                .forEach(Markup::leadToHeading);
        // An image that may not be loaded leaves its description.
        Tree.under(document, Image.class)
                .filter(image -> !Destination.servesImages(image.getDestination()))
                .toList()
                .forEach(Tree::unwrap);
    }

    /** Authors write {@code [needs](#needs)} without knowing of the prefix. */
    private static void leadToHeading(Link link) {
        String fragment = link.getDestination().substring(1);
        if (!fragment.isBlank() && !fragment.startsWith(Heading.PREFIX)) {
            link.setDestination("#" + Heading.idOf(fragment));
        }
    }
}
