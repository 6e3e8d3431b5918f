package org.terreau.web.page;

import java.util.List;
import java.util.Optional;
import org.terreau.markup.Rendered;
import org.terreau.page.Page;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.plugin.Shown;
import org.terreau.web.standing.StateBox;

/**
 * A page as it is read.
 *
 * @param standing where it stands in its workflow; empty where its type has none
 * @param from the name that led here, where another did
 */
public record PageView(PageBar bar, Page page, PageContent content, Optional<StateBox> standing, Optional<Slug> from) {

    /** The same page, reached by another name. */
    PageView from(Optional<Slug> name) {
        return new PageView(bar, page, content, standing, name);
    }

    /** Another one where its HTML is another, but for the frame. */
    String state() {
        return List.of(
                        bar,
                        page.summary(),
                        page.revision(),
                        page.writers(),
                        page.creator(),
                        page.createdAt(),
                        page.deleted(),
                        content.digest(),
                        standing,
                        from)
                .toString();
    }

    public FactBox facts() {
        return content.facts();
    }

    public Contents contents() {
        return content.contents();
    }

    public Rendered body() {
        return content.body();
    }

    /** What plugins say of it. */
    public List<Shown> pieces() {
        return content.pieces();
    }

    /** Some of the pages that point here. */
    public List<PageSummary> pointing() {
        return content.pointing();
    }

    /** A form in which the page can be had, as people call it. */
    public record Format(String name, String address) {}

    public List<Format> formats() {
        return List.of(
                format("Turtle", Representation.TURTLE),
                format("JSON-LD", Representation.JSON_LD),
                format("RDF/XML", Representation.RDF_XML),
                format("N-Triples", Representation.N_TRIPLES),
                format("Markdown", Representation.MARKDOWN));
    }

    /** A sentence for search engines and previews: the summary, or the beginning of the text. */
    public String description() {
        return facts().summary().map(text -> text.text()).orElseGet(() -> body().plainText());
    }

    private Format format(String name, Representation representation) {
        return new Format(name, bar.address() + "." + representation.suffix());
    }
}
