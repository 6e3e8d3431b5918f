package org.terreau.web.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The few rules of syntax that header values share (RFC 9110, 5.6). */
final class HeaderText {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private HeaderText() {}

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** The parts between separators that stand outside quotes; at least one. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** The text without its quotes and escapes, or as it is if it has none. */
    static String unquote(String text) {
        String stripped = text.strip();
        if (stripped.length() < 2 || !stripped.startsWith("\"") || !stripped.endsWith("\"")) {
            return stripped;
        }
        return stripped.substring(1, stripped.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
