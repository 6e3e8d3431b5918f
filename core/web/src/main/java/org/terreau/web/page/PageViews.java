package org.terreau.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.terreau.markup.Rendered;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.spi.access.Reader;
import org.terreau.spi.view.Viewing;
import org.terreau.web.plugin.Pieces;
import org.terreau.web.standing.StateBoxes;

/** Makes what is shown of a page, for one reader. */
@ApplicationScoped
public class PageViews {

    private static final int MOST_POINTING = 12;

    private final Pages pages;
    private final PageBody bodies;
    private final PageFacts facts;
    private final PageBars bars;
    private final StateBoxes boxes;
    private final Pieces pieces;

    protected PageViews() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public PageViews(Pages pages, PageBody bodies, PageFacts facts, PageBars bars, StateBoxes boxes, Pieces pieces) {
        this.pages = pages;
        this.bodies = bodies;
        this.facts = facts;
        this.bars = bars;
        this.boxes = boxes;
        this.pieces = pieces;
    }

    public PageView view(Page page, Locale locale, Reader reader) {
        Rendered body = bodies.render(page.content().body(), page.content().lang(), reader);
        return new PageView(
                bars.bar(page, PageBar.Tab.PAGE, reader),
                page,
                FactBox.of(facts.of(page.slug(), page.type(), page.content(), locale, reader)),
                Contents.of(body.contents()),
                body,
                boxes.of(page, locale, reader),
                pieces.on(page.summary(), new Viewing(reader, locale)),
                pages.pointingTo(page.slug(), 0, MOST_POINTING, reader),
                Optional.empty());
    }
}
