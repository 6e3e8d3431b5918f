package org.terreau.territories.official;

import java.text.Normalizer;
import java.util.Map;

/** Makes alike what people write in different ways: accents, case, apostrophes, hyphens, abbreviations. */
final class Folding {

    /** What stands for a letter that no name of a territory has: it matches nothing. */
    private static final char FOREIGN = '?';

    /** Sorts of intercommunalities are abbreviated in their names, saints are not. */
    private static final Map<String, String> ALIKE = Map.of(
            " st ", " saint ",
            " ste ", " sainte ",
            " communaute de communes ", " cc ",
            " communaute d agglomeration ", " ca ",
            " communaute urbaine ", " cu ");

    private Folding() {}

    /**
     * The words of a text, a space before each, and one after the last where it was ended. Only a word that was ended is
     * taken for an abbreviation: {@code st} may still become {@code Stains}.
     */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(" ");
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < apart.length(); i++) {
            add(folded, apart.charAt(i));
        }
        String words = folded.toString();
        for (Map.Entry<String, String> alike : ALIKE.entrySet()) {
            words = words.replace(alike.getKey(), alike.getValue());
        }
        return words;
    }

    private static void add(StringBuilder folded, char c) {
        char letter = Character.toLowerCase(c);
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
            folded.append(letter);
        } else if (letter == 'œ') {
            folded.append("oe");
        } else if (letter == 'æ') {
            folded.append("ae");
        } else if (Character.isLetterOrDigit(letter)) {
            folded.append(FOREIGN);
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK
                && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }
}
