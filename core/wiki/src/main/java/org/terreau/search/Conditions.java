package org.terreau.search;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Token;
import org.terreau.spi.page.Slug;

/**
 * What a page must meet to be found.
 *
 * @param facets the choices of the query that this reader can make
 */
record Conditions(SearchQuery query, Map<String, Set<String>> facets, QueryWords words, Reader reader) {

    /** How much more a word counts in a title, and in the fields, than in the body. */
    private static final float IN_TITLE = 6;

    private static final float IN_FIELDS = 2;

    /** Of all of the query. */
    PredicateFinalStep all(SearchPredicateFactory is) {
        return allBut(Optional.empty(), is);
    }

    /** Of all of the query but the choice in one facet. */
    PredicateFinalStep allBut(Optional<String> facet, SearchPredicateFactory is) {
        BooleanPredicateClausesStep<?> all = readable(is, reader);
        if (facet.filter(Facet.TYPE::equals).isEmpty()) {
            query.type()
                    .ifPresent(type ->
                            all.filter(is.match().field(EntryBinder.TYPE).matching(type)));
        }
        facets.forEach((key, values) -> {
            if (facet.filter(key::equals).isEmpty()) {
                all.filter(
                        values.isEmpty()
                                ? is.matchNone()
                                : is.terms().field(field(key)).matchingAny(values));
            }
        });
        query.among()
                .ifPresent(slugs -> all.filter(
                        slugs.isEmpty()
                                ? is.matchNone()
                                : is.id()
                                        .matchingAny(
                                                slugs.stream().map(Slug::value).toList())));
        if (!query.text().isBlank()) {
            all.must(words.isEmpty() ? is.matchNone() : words(is));
        }
        return all;
    }

    /** What this reader may read. */
    static BooleanPredicateClausesStep<?> readable(SearchPredicateFactory is, Reader reader) {
        Set<String> tokens = reader.tokens().tokens().stream().map(Token::value).collect(Collectors.toSet());
        return is.bool().filter(is.terms().field(EntryBinder.READERS).matchingAny(tokens));
    }

    /** The index field of a facet. */
    static String field(String key) {
        return key.equals(Facet.TYPE) ? EntryBinder.TYPE : EntryBinder.under(EntryBinder.FACET, key);
    }

    private PredicateFinalStep words(SearchPredicateFactory is) {
        BooleanPredicateClausesStep<?> asked = is.bool().minimumShouldMatchNumber(words.atLeast());
        words.asked().forEach(word -> asked.should(word(word, is)));
        BooleanPredicateClausesStep<?> all = is.bool().must(asked);
        words.common().forEach(word -> all.should(word(word, is)));
        return all;
    }

    private static PredicateFinalStep word(String word, SearchPredicateFactory is) {
        BooleanPredicateClausesStep<?> any = is.bool();
        for (Language language : Language.all()) {
            any.should(is.match().field(language.title()).matching(word).boost(IN_TITLE));
            any.should(is.match().field(language.fields()).matching(word).boost(IN_FIELDS));
            any.should(is.match().field(language.body()).matching(word));
        }
        return any;
    }
}
