package org.terreau.history;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into lines, and a line into words, so that the parts joined give it back. */
final class Text {

    private static final String APOSTROPHES = "'’";
    private static final String AFTER_NO_BREAK_SPACE = ":;!?»%€";

    private Text() {}

    /** At least one line; a text that ends with a line end has an empty last one. Line ends are made equal. */
    static List<String> lines(String text) {
        return List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    }

    static String join(List<String> lines) {
        return String.join("\n", lines);
    }

    /**
     * Words, each with the apostrophe that elides it (l’, aujourd’); spaces; marks, each with the no-break space that
     * French puts before it or, for «, after.
     */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (int start = 0; start < line.length(); ) {
            int end = endOfWord(line, start);
            words.add(line.substring(start, end));
            start = end;
        }
        return words;
    }

    private static int endOfWord(String line, int start) {
        int first = line.codePointAt(start);
        int next = start + Character.charCount(first);
        if (isPartOfWord(first)) {
            int end = skipWord(line, next);
            return end < line.length() && APOSTROPHES.indexOf(line.charAt(end)) >= 0 ? end + 1 : end;
        }
        boolean more = next < line.length();
        if (isNoBreakSpace(first)) {
            return more && AFTER_NO_BREAK_SPACE.indexOf(line.charAt(next)) >= 0 ? next + 1 : next;
        }
        if (first == '«') {
            return more && isNoBreakSpace(line.charAt(next)) ? next + 1 : next;
        }
        return Character.isWhitespace(first) ? skipSpaces(line, next) : next;
    }

    private static int skipWord(String line, int start) {
        int end = start;
        while (end < line.length() && isPartOfWord(line.codePointAt(end))) {
            end += Character.charCount(line.codePointAt(end));
        }
        return end;
    }

    private static int skipSpaces(String line, int start) {
        int end = start;
        while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(int character) {
        return Character.isLetterOrDigit(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean isNoBreakSpace(int character) {
        return character == '\u00A0' || character == '\u202F';
    }
}
