package org.terreau.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** The pages whatever their readers, for the projectors and for nobody else. */
public interface PageSource {

    /** Who goes through many pages asks for so many at once: the same for all, so that they are read once for them all. */
    int AT_ONCE = 500;

    /** The pages with these slugs as they stand, deleted ones too, in no order. */
    List<Page> pages(Collection<Slug> slugs);

    /** Those of these pages that are not deleted, without their content, whoever may read them. */
    List<PageSummary> summaries(Collection<Slug> slugs);

    /** Those of these names under which anonymous readers find a page, each with the name that this page has. */
    Map<Slug, Slug> publicOnes(Collection<Slug> slugs);

    /**
     * Those of these names that lead to a page which has another and is not deleted, each with the name of that page. Only
     * where all who may read the page may know of the name, too.
     */
    Map<Slug, Slug> led(Collection<Slug> slugs);

    /** The slugs of the pages that point to one of these, by whatever name. */
    List<Slug> pointingTo(Collection<Slug> slugs);

    /** The names that lead elsewhere: those among these, and those that lead to one of these pages, or were its own. */
    List<Redirect> redirects(Collection<Slug> slugs);

    /** The same, where it may also be kept in memory: as all is once this change is saved, or as it is later. */
    default PageSource asOf(long seq) {
        return this;
    }
}
