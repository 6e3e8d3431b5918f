package org.terreau.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Marks the words that were looked for, in whatever form they stand in a text, and finds the passage that has most of
 * them. Hibernate Search does so with a library of Lucene's that WildFly does not bring; the words are read here with
 * the analysis of the index, and nothing more of it is needed.
 */
final class Highlighter {

    /** In characters. */
    private static final int PASSAGE = 240;

    /** So much of a text is looked through: a long one is not worth the time of all who search. */
    private static final int LOOKED_THROUGH = 30_000;

    private final Analyzer analyzer;
    private final Set<String> terms = new HashSet<>();

    Highlighter(Analyzer analyzer, QueryWords words) {
        this.analyzer = analyzer;
        Stream.concat(words.asked().stream(), words.common().stream())
                .forEach(word -> read(word).forEach(found -> terms.add(found.term())));
    }

    private record Word(String term, int from, int to) {}

    /** The text, its words marked. */
    List<Hit.Run> mark(String text) {
        return runs(text, 0, text.length(), found(text));
    }

    /** The passage with most of the words; the beginning of the text where it has none. */
    List<Hit.Run> passage(String text) {
        String looked = text.length() > LOOKED_THROUGH ? text.substring(0, LOOKED_THROUGH) : text;
        List<Word> found = found(looked);
        int from = found.isEmpty() ? 0 : begin(looked, found.get(best(found)).from());
        int to = end(looked, from);
        List<Hit.Run> runs = new ArrayList<>(runs(looked, from, to, found));
        if (from > 0) {
            runs.addFirst(new Hit.Run("… ", false));
        }
        if (to < text.length()) {
            runs.add(new Hit.Run(" …", false));
        }
        return runs;
    }

    private List<Word> found(String text) {
        return terms.isEmpty()
                ? List.of()
                : read(text).stream()
                        .filter(word -> terms.contains(word.term()))
                        .toList();
    }

    private List<Word> read(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can't be read", e);
        }
        return words;
    }

    /** The word from which on a passage has most different ones; of equals the first. */
    private static int best(List<Word> found) {
        int best = 0;
        long most = 0;
        for (int first = 0; first < found.size(); first++) {
            Set<String> within = new HashSet<>();
            int last = first;
            while (last < found.size()
                    && found.get(last).to() - found.get(first).from() <= PASSAGE * 3 / 4) {
                within.add(found.get(last).term());
                last++;
            }
            if (within.size() > most) {
                most = within.size();
                best = first;
            }
        }
        return best;
    }

    /** A little before the word: where its line or a sentence begins, else between two words. */
    private static int begin(String text, int word) {
        int earliest = Math.max(0, word - PASSAGE / 4);
        for (int at = word; at > earliest; at--) {
            if (text.charAt(at - 1) == '\n' || (at > 1 && text.startsWith(". ", at - 2))) {
                return at;
            }
        }
        int space = text.indexOf(' ', earliest);
        return earliest == 0 || space < 0 || space >= word ? earliest == 0 ? 0 : word : space + 1;
    }

    private static int end(String text, int from) {
        if (text.length() - from <= PASSAGE) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', from + PASSAGE);
        int end = space > from ? space : from + PASSAGE;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static List<Hit.Run> runs(String text, int from, int to, List<Word> found) {
        List<Hit.Run> runs = new ArrayList<>();
        int at = from;
        for (Word word : found) {
            if (word.from() >= at && word.to() <= to) {
                if (word.from() > at) {
                    runs.add(new Hit.Run(text.substring(at, word.from()), false));
                }
                runs.add(new Hit.Run(text.substring(word.from(), word.to()), true));
                at = word.to();
            }
        }
        if (at < to) {
            runs.add(new Hit.Run(text.substring(at, to), false));
        }
        return runs;
    }
}
