package org.terreau.web.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query to begin with.
 *
 * @param name of its file, without suffix
 * @param titles by language: {@code fr}, {@code en}
 * @param descriptions by language
 * @param text the query, without the header
 */
public record ExampleQuery(String name, Map<String, String> titles, Map<String, String> descriptions, String text) {

    // Before the list, which needs it.
    private static final Pattern HEADER = Pattern.compile("# (title|about)@(fr|en): (.+)");

    /** The examples, in the order in which they are shown. */
    public static final List<ExampleQuery> ALL = List.of(
                    "pages-by-type",
                    "territories",
                    "needs",
                    "needs-without-resource",
                    "actors-by-territory",
                    "initiatives-and-partners",
                    "initiatives-by-subject",
                    "cooperations",
                    "who-works-with-whom",
                    "instruments-in-use",
                    "milestones",
                    "within-a-region",
                    "graph-of-an-actor")
            .stream()
            .map(ExampleQuery::load)
            .toList();

    public ExampleQuery {
        titles = Map.copyOf(titles);
        descriptions = Map.copyOf(descriptions);
        if (!titles.keySet().equals(descriptions.keySet()) || titles.size() != 2) {
            throw new IllegalArgumentException("The example " + name + " needs title and about in French and English.");
        }
    }

    private static ExampleQuery load(String name) {
        String resource = "/org/terreau/web/sparql/examples/" + name + ".rq";
        try (InputStream file = ExampleQuery.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The example query " + resource + " is missing.");
            }
            return parse(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the example query " + resource + ".", e);
        }
    }

    static ExampleQuery parse(String name, String file) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> descriptions = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        file.lines().forEach(line -> {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                (header.group(1).equals("title") ? titles : descriptions).put(header.group(2), header.group(3));
            } else {
                text.append(line).append('\n');
            }
        });
        return new ExampleQuery(name, titles, descriptions, text.toString().strip() + "\n");
    }

    /** The query page with this query filled in. */
    public String address() {
        return "/sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** In the reader's language, {@code fr} or {@code en}. */
    public String title(String language) {
        return titles.getOrDefault(language, titles.get("fr"));
    }

    /** In the reader's language, {@code fr} or {@code en}. */
    public String description(String language) {
        return descriptions.getOrDefault(language, descriptions.get("fr"));
    }
}
