package org.terreau.territories.official;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each territory is found by: its name, its code and its postcodes, folded. */
final class Keys {

    private static final int EXACT = 0;

    /** But for words that may be left out. */
    private static final int ALMOST = 1;

    private static final int BEGINS_SO = 2;
    private static final int HAS_THE_WORDS = 3;

    /** After the name, and after the code. */
    private static final String BAR = "|";

    private static final byte[] END = Register.bytes(BAR);

    private static final char WORD = ' ';

    /** Before the code of an intercommunality, which else would be proposed to who types 20 or 24 for a postcode. */
    private static final char LONG_NUMBER = '#';

    private static final int LONGEST_SHORT_NUMBER = 5;

    /** The words that people leave out when they look for a name. */
    private static final Pattern LEFT_OUT = Pattern.compile("(?: (?:cc|ca|cu|le|la|les|l|de|du|des|d)(?= ))+");

    private final Rows keys;

    /** How long what may be left out is, at the beginning of each. */
    private final byte[] leftOut;

    Keys(Register register) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        this.leftOut = new byte[register.count()];
        for (int line = 0; line < leftOut.length; line++) {
            String name = Folding.fold(register.name(line)).stripTrailing();
            String code = register.code(line).toLowerCase(Locale.ROOT);
            Matcher begin = LEFT_OUT.matcher(name);
            leftOut[line] = (byte) (begin.lookingAt() ? begin.end() : 0);
            all.writeBytes(
                    Register.bytes(name + BAR + before(code) + code + BAR + WORD + register.postcodes(line) + '\n'));
        }
        this.keys = new Rows(all.toByteArray());
    }

    /** What stands before a word in keys. */
    static char before(String word) {
        return word.length() > LONGEST_SHORT_NUMBER && word.chars().allMatch(Character::isDigit) ? LONG_NUMBER : WORD;
    }

    /** Whether the territory of a line has words that begin as all those that were typed. */
    boolean matches(int line, Typed typed) {
        for (byte[] word : typed.words()) {
            if (keys.indexOf(line, word, 0) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * How well a territory answers what is typed, 0 best, 3 least.
     *
     * @param line of one that {@linkplain #matches matches}
     */
    int rank(int line, Typed typed) {
        int end = keys.indexOf(line, END, 0);
        if (isCode(line, end + 1, typed)) {
            return EXACT;
        }
        if (keys.hasAt(line, 0, typed.whole())) {
            return typed.whole().length == end ? EXACT : BEGINS_SO;
        }
        if (keys.hasAt(line, leftOut[line], typed.whole())) {
            return leftOut[line] + typed.whole().length == end ? ALMOST : BEGINS_SO;
        }
        return HAS_THE_WORDS;
    }

    private boolean isCode(int line, int begin, Typed typed) {
        byte[] word = typed.words().getFirst();
        return typed.words().size() == 1 && keys.hasAt(line, begin, word) && keys.hasAt(line, begin + word.length, END);
    }
}
