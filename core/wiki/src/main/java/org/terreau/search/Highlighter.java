package org.terreau.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
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

    /** So near to one another words must be to be shown in one passage. */
    private static final int WITHIN = PASSAGE * 3 / 4;

    /** So much of a text is looked through: a long one is not worth the time of all who search. */
    private static final int LOOKED_THROUGH = 20_000;

    private final Analyzer analyzer;
    private final CharArraySet terms = new CharArraySet(8, false);

    Highlighter(Analyzer analyzer, QueryWords words) {
        this.analyzer = analyzer;
        Stream.concat(words.asked().stream(), words.common().stream())
                .forEach(word -> read(word, Reading.ALL).forEach(found -> terms.add(found.term())));
    }

    private record Word(String term, int from, int to) {}

    /** What is read of a text: every word, those looked for, or these until a passage has all of them. */
    private enum Reading {
        ALL,
        LOOKED_FOR,
        FOR_A_PASSAGE
    }

    /** The text, its words marked. */
    List<Hit.Run> mark(String text) {
        return runs(text, 0, text.length(), terms.isEmpty() ? List.of() : read(text, Reading.LOOKED_FOR));
    }

    /** The passage with most of the words; the beginning of the text where it has none. */
    List<Hit.Run> passage(String text) {
        String looked = text.length() > LOOKED_THROUGH ? text.substring(0, LOOKED_THROUGH) : text;
        List<Word> found = terms.isEmpty() ? List.of() : read(looked, Reading.FOR_A_PASSAGE);
        int from = found.isEmpty() ? 0 : begin(looked, found.get(best(found)).from());
        int to = end(looked, from);
        List<Hit.Run> runs = new ArrayList<>();
        runs(looked, from, to, found).forEach(run -> runs.add(new Hit.Run(inOneLine(run.text()), run.marked())));
        if (from > 0) {
            runs.addFirst(new Hit.Run("… ", false));
        }
        if (to < text.length()) {
            runs.add(new Hit.Run(" …", false));
        }
        return runs;
    }

    /** A heading and what follows it stay apart. */
    private static String inOneLine(String text) {
        return text.replaceAll("\\s*\\n\\s*", " · ");
    }

    private List<Word> read(String text, Reading reading) {
        List<Word> words = new ArrayList<>();
        int end = text.length();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && offset.startOffset() < end) {
                if (reading == Reading.ALL || terms.contains(term.buffer(), 0, term.length())) {
                    words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
                    if (reading == Reading.FOR_A_PASSAGE && end == text.length()) {
                        end = endOfPassageWithAll(words, end);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can't be read", e);
        }
        return words;
    }

    /** Where the passage ends that has all the words, if the last ones found make one: no other can be better. */
    private int endOfPassageWithAll(List<Word> found, int otherwise) {
        Set<String> within = new HashSet<>();
        for (Word word : found.reversed()) {
            if (found.getLast().to() - word.from() > WITHIN) {
                break;
            }
            within.add(word.term());
            if (within.size() == terms.size()) {
                return word.from() + PASSAGE;
            }
        }
        return otherwise;
    }

    /** The word from which on a passage has most different ones; of equals the first. */
    private static int best(List<Word> found) {
        int best = 0;
        long most = 0;
        for (int first = 0; first < found.size(); first++) {
            Set<String> within = new HashSet<>();
            int last = first;
            while (last < found.size()
                    && found.get(last).to() - found.get(first).from() <= WITHIN) {
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
