package org.terreau.search;

import java.util.List;
import java.util.function.Consumer;
import org.terreau.spi.access.Reader;

/** Finds pages as one reader may see them: what they may not read is in no hit, no count, no facet, no suggestion. */
public interface Search {

    /** The pages that match, and how they spread over the facets. */
    Found find(SearchQuery query, Reader reader);

    /** Every page that matches, in the order of the query, wherever it begins and however many it asks for. */
    void each(SearchQuery query, Reader reader, Consumer<Hit> action);

    /**
     * Pages for who is typing a title: each word typed begins a word of it, accents and case aside. The best first.
     *
     * @param typed at most {@link SearchQuery#LONGEST_TEXT} characters
     * @param types local names of the types to choose from; empty for all
     */
    List<Hit> suggest(String typed, List<String> types, int limit, Reader reader);
}
