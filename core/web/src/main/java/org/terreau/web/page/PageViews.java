package org.terreau.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.terreau.markup.Rendered;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.page.SharedReadings;
import org.terreau.reading.Ground;
import org.terreau.reading.Reading;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
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
    private final SharedReadings shared;

    /** What names the content of a page among all that is shared. */
    private record Key(Slug slug, int revision, Locale locale) {}

    protected PageViews() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public PageViews(
            Pages pages,
            PageBody bodies,
            PageFacts facts,
            PageBars bars,
            StateBoxes boxes,
            Pieces pieces,
            SharedReadings shared) {
        this.pages = pages;
        this.bodies = bodies;
        this.facts = facts;
        this.bars = bars;
        this.boxes = boxes;
        this.pieces = pieces;
        this.shared = shared;
    }

    public PageView view(Page page, Locale locale, Reader reader) {
        return new PageView(
                bars.bar(page, PageBar.Tab.PAGE, reader),
                page,
                shared.of(
                        new Key(page.slug(), page.revision(), locale),
                        reader,
                        PageContent::size,
                        alike -> content(page, locale, alike)),
                boxes.of(page, locale, reader),
                Optional.empty());
    }

    private PageContent content(Page page, Locale locale, Reader reader) {
        Reading.restsOn(Ground.page(page.slug()));
        Rendered body = bodies.render(page.content().body(), page.content().lang(), reader);
        return PageContent.of(
                FactBox.of(
                        facts.of(page.slug(), page.type(), page.content(), locale, reader), facts.apart(page.type())),
                Contents.of(body.contents()),
                body,
                pieces.on(page.summary(), new Viewing(reader, locale)),
                pages.pointingTo(page.slug(), 0, MOST_POINTING, reader));
    }
}
