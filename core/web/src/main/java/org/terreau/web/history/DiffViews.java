package org.terreau.web.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.page.Revision;
import org.terreau.spi.access.Reader;
import org.terreau.web.page.PageFacts;

/** Makes what is shown of the difference between two revisions, for one reader. */
@ApplicationScoped
public class DiffViews {

    private final Pages pages;
    private final PageFacts facts;

    protected DiffViews() {
        this(null, null);
    }

    @Inject
    public DiffViews(Pages pages, PageFacts facts) {
        this.pages = pages;
        this.facts = facts;
    }

    /**
     * @param numbers of the revisions that the reader may see, newest first
     * @throws org.terreau.page.PageNotFound where the reader may not see one of the two, or it isn't there
     */
    public DiffView view(ShownPage shown, Pair pair, List<Integer> numbers, Locale locale, Reader reader) {
        Revision before = pages.revision(shown.page().slug(), pair.from(), reader);
        Revision after = pages.revision(shown.page().slug(), pair.to(), reader);
        return new DiffView(
                shown,
                before,
                after,
                TextChange.between(before.content().title(), after.content().title()),
                TextChange.between(before.content().body(), after.content().body()),
                rows(shown.page(), before.content(), after.content(), locale, reader),
                pair.previous(numbers),
                pair.next(numbers));
    }

    /** The fields that differ between two contents of a page; what the reader may not read is left out. */
    public List<FieldRow> rows(Page page, Content before, Content after, Locale locale, Reader reader) {
        if (before.fields().equals(after.fields())) {
            return List.of();
        }
        FieldTexts texts = FieldTexts.of(before.fields(), after.fields(), locale);
        Comparing comparing = new Comparing(page, before, after, locale, reader);
        List<FieldRow> rows = new ArrayList<>(comparing.rows(texts::inFirst, Optional.empty()));
        texts.others()
                .forEach(language -> rows.addAll(
                        comparing.rows(content -> FieldTexts.in(language, content), Optional.of(language))));
        return rows;
    }

    private final class Comparing {

        private final Page page;
        private final Content before;
        private final Content after;
        private final Locale locale;
        private final Reader reader;

        Comparing(Page page, Content before, Content after, Locale locale, Reader reader) {
            this.page = page;
            this.before = before;
            this.after = after;
            this.locale = locale;
            this.reader = reader;
        }

        List<FieldRow> rows(UnaryOperator<Content> partly, Optional<String> language) {
            return FieldRow.between(
                    facts.of(page.slug(), page.type(), partly.apply(before), locale, reader),
                    facts.of(page.slug(), page.type(), partly.apply(after), locale, reader),
                    language);
        }
    }
}
