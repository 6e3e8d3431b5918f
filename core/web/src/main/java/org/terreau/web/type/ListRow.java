package org.terreau.web.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terreau.page.Page;
import org.terreau.search.Hit;
import org.terreau.shape.Facts;
import org.terreau.spi.page.Slug;

/**
 * A page in a list.
 *
 * @param facts what it says, by the key of the field: without what refers to pages that the reader may not read
 * @param readable the pages that the reader may read, among those that it names
 * @param added what the columns of plugins say of it, by their key
 */
public record ListRow(
        Page page,
        Map<String, List<Facts.Value>> facts,
        Set<Slug> readable,
        Map<String, String> added,
        Optional<Hit.Coordinates> place) {

    public ListRow {
        facts = Map.copyOf(facts);
        readable = Set.copyOf(readable);
        added = Map.copyOf(added);
    }

    public List<Facts.Value> values(String key) {
        return facts.getOrDefault(key, List.of());
    }
}
