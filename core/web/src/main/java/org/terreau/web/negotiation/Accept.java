package org.terreau.web.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An Accept header (RFC 9110, 12.5.1): what the client can read, and what it prefers.
 *
 * @param ranges as they were sent; none means that anything will do
 */
public record Accept(List<MediaRange> ranges) {

    /** A request without the header: anything will do. */
    public static final Accept ANYTHING = new Accept(List.of());

    /** The name of the header, and the value of Vary for answers that depend on it. */
    public static final String HEADER = "Accept";

    public Accept {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads the header. A lone {@code *} is taken as {@code *}{@code /*}, as Java's own client sends it.
     *
     * @param header its value; several headers joined with commas; blank counts as absent
     * @throws MalformedHeader if it does not follow the grammar
     */
    public static Accept parse(String header) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String element : HeaderText.split(header, ',')) {
            if (!element.isBlank()) {
                ranges.add(range(header, element));
            }
        }
        return new Accept(ranges);
    }

    /** As {@link #parse(String)}; an absent header accepts anything. */
    public static Accept parse(Optional<String> header) {
        return header.map(Accept::parse).orElse(ANYTHING);
    }

    private static MediaRange range(String header, String element) {
        List<String> parts = HeaderText.split(element, ';');
        String name = parts.getFirst().strip().toLowerCase(Locale.ROOT);
        String[] types = (name.equals("*") ? "*/*" : name).split("/", -1);
        if (types.length != 2 || !HeaderText.isToken(types[0]) || !HeaderText.isToken(types[1])) {
            throw new MalformedHeader(HEADER, header, "\"" + element.strip() + "\" is no media type");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        double quality = 1;
        for (String parameter : parts.subList(1, parts.size())) {
            if (parameter.isBlank()) {
                continue;
            }
            String[] pair = parameter.strip().split("=", 2);
            if (pair.length != 2 || !HeaderText.isToken(pair[0])) {
                throw new MalformedHeader(HEADER, header, "\"" + parameter.strip() + "\" is no parameter");
            }
            String key = pair[0].toLowerCase(Locale.ROOT);
            if (key.equals("q")) {
                quality = weight(header, pair[1]);
            } else {
                parameters.put(key, HeaderText.unquote(pair[1]));
            }
        }
        return mediaRange(header, types, parameters, quality);
    }

    private static MediaRange mediaRange(
            String header, String[] types, Map<String, String> parameters, double quality) {
        try {
            return new MediaRange(types[0], types[1], parameters, quality);
        } catch (IllegalArgumentException e) {
            throw new MalformedHeader(HEADER, header, e.getMessage());
        }
    }

    private static double weight(String header, String text) {
        if (!text.matches("[01]?(\\.[0-9]*)?") || text.isEmpty() || text.equals(".")) {
            throw new MalformedHeader(HEADER, header, "\"" + text + "\" is no weight between 0 and 1");
        }
        return Double.parseDouble(text);
    }

    /** What fits best; between equals the one offered first. Empty if nothing fits. */
    public Optional<Representation> best(List<Representation> offered) {
        return best(offered, Representation::mediaTypes);
    }

    /**
     * What fits best; between equals the one offered first. Empty if nothing fits.
     *
     * @param mediaTypes the names under which an offer is known
     */
    public <T> Optional<T> best(List<T> offered, Function<? super T, List<String>> mediaTypes) {
        // Sorting is stable: equals stay in the order of the offers.
        return offered.stream()
                .filter(offer -> quality(mediaTypes.apply(offer)) > 0)
                .sorted(Comparator.comparingDouble((T offer) -> quality(mediaTypes.apply(offer)))
                        .reversed())
                .findFirst();
    }

    /**
     * What fits best of what there is.
     *
     * @throws NotAcceptable if nothing fits
     */
    public Representation choose(List<Representation> offered) {
        return best(offered)
                .orElseThrow(() -> new NotAcceptable(
                        offered.stream().map(Representation::mediaType).toList()));
    }

    /** The weight of what is known under these names: that of the most precise range that includes one of them. */
    public double quality(List<String> names) {
        if (ranges.isEmpty()) {
            return 1;
        }
        return ranges.stream()
                .filter(range -> names.stream().anyMatch(range::includes))
                .max(Comparator.comparingInt(MediaRange::precision).thenComparingDouble(MediaRange::quality))
                .map(MediaRange::quality)
                .orElse(0.0);
    }
}
