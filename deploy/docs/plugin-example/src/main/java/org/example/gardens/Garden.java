package org.example.gardens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;

/**
 * A garden, as lists show it.
 *
 * @param plots how many there are; 0 where nobody has said so
 */
public record Garden(String address, String name, int plots) {

    /** The gardens that a query finds for one reader. */
    static List<Garden> found(CommonsView seen, String query, Map<String, Node> values) {
        return seen.select(text(query), values).stream()
                .map(Garden::of)
                .toList();
    }

    private static Garden of(Row row) {
        return new Garden(
                row.page("garden").map(slug -> "/wiki/" + slug).orElseThrow(),
                row.text("name").orElseThrow(),
                row.text("plots").map(Integer::parseInt).orElse(0));
    }

    private static String text(String query) {
        try (InputStream in = Garden.class.getResourceAsStream(query)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
