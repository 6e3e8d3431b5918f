package org.terreau.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.terreau.spi.page.Slug;

/**
 * A link to a page of this commons, as written: {@code [[Target]]}, {@code [[Target|label]]},
 * {@code [[Target#heading]]} or, typed, {@code [[tr:cooperatesWith::Target|label]]}.
 *
 * @param property the property that a typed link states, as a prefixed name
 * @param target the slug or the title of a page, with the heading after {@code #} where one was written
 * @param label what the reader sees instead of the page's title
 */
public record WikiLink(Optional<String> property, String target, Optional<String> label) {

    /** A link whose target or label is longer than this stays text. In characters. */
    static final int LONGEST = 500;

    private static final String TYPED = "::";
    private static final Pattern PREFIXED = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,30}:[A-Za-z][A-Za-z0-9_-]{0,80}");
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    public WikiLink {
        if (target.isBlank() || target.length() > LONGEST) {
            throw new IllegalArgumentException("A wiki link names a page, in at most " + LONGEST + " characters");
        }
        if (property.isPresent() && !isPrefixed(property.get())) {
            throw new IllegalArgumentException(
                    "The property of a typed link is a prefixed name such as tr:cooperatesWith, not: "
                            + property.get());
        }
        if (label.isPresent() && (label.get().isBlank() || label.get().length() > LONGEST)) {
            throw new IllegalArgumentException("The label of a link is 1 to " + LONGEST + " characters, or absent");
        }
    }

    /** A plain link to a page, without label. */
    public static WikiLink to(String target) {
        return new WikiLink(Optional.empty(), target, Optional.empty());
    }

    /** The link written between double brackets, or empty where this names no page. */
    static Optional<WikiLink> parse(String source) {
        List<String> parts = splitAtFirstBar(source);
        String before = tidy(parts.get(0));
        Optional<String> label = parts.stream().skip(1).map(WikiLink::tidy).findFirst();
        int typed = before.indexOf(TYPED);
        boolean hasProperty = typed > 0 && isPrefixed(before.substring(0, typed).strip());
        Optional<String> property =
                hasProperty ? Optional.of(before.substring(0, typed).strip()) : Optional.empty();
        String target = hasProperty ? before.substring(typed + TYPED.length()).strip() : before;
        if (target.isEmpty() || target.startsWith("#") || target.length() > LONGEST) {
            return Optional.empty();
        }
        if (label.filter(text -> text.length() > LONGEST).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new WikiLink(property, target, label.filter(text -> !text.isEmpty())));
    }

    /** Whether this could be the name of a property: a prefix, a colon, a local name. */
    static boolean isPrefixed(String name) {
        return PREFIXED.matcher(name).matches();
    }

    /** The slug or title of the page, without the heading. */
    public String page() {
        int mark = headingMark();
        return mark < 0 ? target : target.substring(0, mark).strip();
    }

    /** The heading asked for in that page, as written. */
    public Optional<String> heading() {
        int mark = headingMark();
        return mark < 0
                ? Optional.empty()
                : Optional.of(target.substring(mark + 1).strip());
    }

    /** The slug that the target is, or that its title gives. */
    public Slug slug() {
        return Slug.parse(page()).orElseGet(() -> Slug.of(page()));
    }

    /** "C#" is a title; in "C# #notes" the heading is "notes". */
    private int headingMark() {
        int mark = target.lastIndexOf('#');
        return mark > 0 && !target.substring(mark + 1).isBlank() ? mark : -1;
    }

    /** The two sides of the first bar that no backslash precedes, with backslash escapes undone as CommonMark does. */
    private static List<String> splitAtFirstBar(String source) {
        List<String> parts = new ArrayList<>(2);
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length() && ESCAPABLE.indexOf(source.charAt(i + 1)) >= 0) {
                part.append(source.charAt(++i));
            } else if (c == '|' && parts.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** In one line, without spaces around. A title has no control characters. */
    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ' || Character.isISOControl(c);
            if (!blank) {
                tidy.append(c);
            } else if (!space) {
                tidy.append(' ');
            }
            space = blank;
        }
        return tidy.toString().strip();
    }
}
