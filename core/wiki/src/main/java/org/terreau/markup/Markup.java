package org.terreau.markup;

import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Image;
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

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            FootnotesExtension.create(),
            TaskListItemsExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create());

    private final Parser parser = Parser.builder()
            .inlineParserFactory(BoundedInlines::new)
            .linkProcessor(new WikiLinkProcessor())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(OPEN_BLOCKS)
            // Before those of the extensions, which recurse.
            .postProcessor(Tree::shallow)
            .extensions(EXTENSIONS)
            .build();

    /**
     * The body as safe HTML.
     *
     * @param pageLanguage of the page, for the few words that the renderer adds
     */
    public Rendered render(String body, LinkTargets targets, Locale pageLanguage) {
        Node document = parser.parse(body);
        tidy(document);
        Resolved resolved = Resolved.in(document, targets);
        Outline outline = Outline.of(document, resolved);
        String html = renderer(resolved, outline, Words.in(pageLanguage)).render(document);
        return new Rendered(SafeHtml.of(html), outline.headings(), resolved.links(), Summary.of(document, resolved));
    }

    /** The wiki links that a body has, each once, in order. */
    public List<WikiLink> links(String body) {
        return Resolved.linksIn(parser.parse(body));
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
