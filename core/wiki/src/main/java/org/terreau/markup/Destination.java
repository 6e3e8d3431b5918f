package org.terreau.markup;

import java.util.Locale;

/** What can be told of an address by its beginning, read as a browser reads it. */
final class Destination {

    private Destination() {}

    /** Whether it leads to another host: it has a scheme, or begins as a host does. */
    static boolean leaves(String address) {
        String plain = plain(address);
        return plain.startsWith("//")
                || (hasScheme(plain) && !plain.startsWith("mailto:") && !plain.startsWith("tel:"));
    }

    /** Whether an image may come from there: over HTTPS, or from this commons. */
    static boolean servesImages(String address) {
        String plain = plain(address);
        return !plain.isEmpty() && (plain.startsWith("https://") || !(plain.startsWith("//") || hasScheme(plain)));
    }

    /** A browser skips spaces and control characters, and takes a backslash for a slash. */
    private static String plain(String address) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c > ' ' && !Character.isISOControl(c)) {
                plain.append(c == '\\' ? '/' : c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean hasScheme(String address) {
        int colon = address.indexOf(':');
        int end = firstOf(address, "/?#");
        return colon >= 0 && colon < end;
    }

    private static int firstOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
