package org.terreau.web.session;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.terreau.address.Base;

/**
 * Where somebody goes on after signing in: a path of ours, with its query and fragment, never another site.
 *
 * @param value begins with one slash; only characters that an address may have
 */
public record ReturnPath(String value) {

    public static final ReturnPath HOME = new ReturnPath("/");

    private static final int LONGEST = 4_000;
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\uFFFD]*");
    /** Coming back to these would go round in circles, or undo what was just done. */
    private static final Pattern SIGN_IN_ITSELF = Pattern.compile("/(login|logout)([/?#].*)?");

    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String LEGAL = "-._~:/?@!$&'()*+,;=#%";

    public ReturnPath {
        if (!isOurs(value) || !value.equals(encoded(value))) {
            throw new IllegalArgumentException("Not a path of this commons: " + value);
        }
    }

    /** The path asked for, or the home page where it isn't one of ours. */
    public static ReturnPath of(String asked) {
        return isOurs(asked) ? new ReturnPath(encoded(asked)) : HOME;
    }

    /** The absolute address. */
    URI in(Base base) {
        return URI.create(base.resolve(value.substring(1)));
    }

    private static boolean isOurs(String path) {
        return path.length() <= LONGEST
                && OURS.matcher(path).matches()
                && !SIGN_IN_ITSELF.matcher(path).matches();
    }

    /** Percent-encodes whatever may not stand in an address, and leaves what is encoded already. */
    private static String encoded(String path) {
        StringBuilder address = new StringBuilder();
        boolean fragment = false;
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean legal = c < 0x80 && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0);
            if (legal && !(c == '#' && fragment)) {
                address.append(c);
            } else {
                address.append(String.format("%%%02X", (int) c));
            }
            fragment |= c == '#';
        }
        return STRAY_PERCENT.matcher(address).replaceAll("%25");
    }
}
