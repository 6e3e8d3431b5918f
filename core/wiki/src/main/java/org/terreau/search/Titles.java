package org.terreau.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.terreau.spi.access.Reader;

/** The titles of pages, as one reader may know them. */
record Titles(SearchSession session, Reader reader) {

    /** @param slugs of pages, or what is no slug of any */
    Map<String, String> of(Collection<String> slugs) {
        Map<String, String> titles = new HashMap<>();
        if (!slugs.isEmpty()) {
            session.search(Entry.class)
                    .select(field -> field.composite()
                            .from(field.id(String.class), field.field(EntryBinder.TITLE, String.class))
                            .as(titles::put))
                    .where(is -> Conditions.readable(is, reader).filter(is.id().matchingAny(slugs)))
                    .fetchHits(slugs.size());
        }
        return titles;
    }
}
