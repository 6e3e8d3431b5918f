package org.terreau.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads outlines in WKT: {@code POLYGON ((5 47, 5.1 47, 5 47.1, 5 47))}. */
final class WktOutline {

    private static final Pattern WORD = Pattern.compile("\\s*+([A-Za-z]++|[(),]|[-+]?+[0-9]++(?:\\.[0-9]++)?+|\\S)");

    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unread() {
            super(null, null, false, false);
        }
    }

    private final Matcher words;
    private String word = "";

    private WktOutline(String text) {
        this.words = WORD.matcher(text.strip());
        next();
    }

    static Optional<Outline> read(String text) {
        try {
            WktOutline reading = new WktOutline(text);
            Outline outline = new Outline(reading.polygons());
            return reading.word.isEmpty() ? Optional.of(outline) : Optional.empty();
        } catch (Unread e) {
            return Optional.empty();
        }
    }

    private List<List<Outline.Ring>> polygons() {
        String kind = take().toUpperCase(Locale.ROOT);
        return switch (kind) {
            case "POLYGON" -> List.of(list(this::ring));
            case "MULTIPOLYGON" -> list(() -> list(this::ring));
            default -> throw new Unread();
        };
    }

    private Outline.Ring ring() {
        return new Outline.Ring(list(() -> new Outline.Position(number(), number())));
    }

    private <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        expect("(");
        items.add(item.get());
        while (word.equals(",")) {
            next();
            items.add(item.get());
        }
        expect(")");
        return List.copyOf(items);
    }

    private String number() {
        String number = take();
        if (!number.matches("[-+]?[0-9]+(\\.[0-9]+)?")) {
            throw new Unread();
        }
        return number;
    }

    private void expect(String sign) {
        if (!take().equals(sign)) {
            throw new Unread();
        }
    }

    private String take() {
        String taken = word;
        next();
        return taken;
    }

    private void next() {
        word = words.find() ? words.group(1) : "";
    }
}
