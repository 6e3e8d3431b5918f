package org.terreau.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * The words of a search. Whatever else was typed, operators of query languages too, only sets words apart.
 *
 * @param asked those that a page should have
 * @param common those like "de" or "the", which only make a page that has them better; none where there are no others
 */
record QueryWords(List<String> asked, List<String> common) {

    /** More than anybody types; what follows is not looked for. */
    private static final int MOST = 40;

    /** Of so many words, each must be there. Of more, three in four. */
    private static final int ALL_OF = 3;

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(['’][\\p{L}\\p{N}\\p{M}]+)*");

    static QueryWords of(String text) {
        Set<String> words = words(text);
        List<String> asked =
                words.stream().filter(Predicate.not(QueryWords::isCommon)).toList();
        return asked.isEmpty()
                ? new QueryWords(List.copyOf(words), List.of())
                : new QueryWords(
                        asked, words.stream().filter(QueryWords::isCommon).toList());
    }

    /** Of what somebody is typing: the last may be the beginning of anything. */
    static QueryWords typed(String text) {
        return new QueryWords(List.copyOf(words(text)), List.of());
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    /** How many of those asked for a page must have. */
    int atLeast() {
        return asked.size() <= ALL_OF ? asked.size() : (asked.size() * 3 + 3) / 4;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isCommon(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return FrenchAnalyzer.getDefaultStopSet().contains(lower)
                || EnglishAnalyzer.getDefaultStopSet().contains(lower);
    }
}
