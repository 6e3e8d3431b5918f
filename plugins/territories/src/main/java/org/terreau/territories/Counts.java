package org.terreau.territories;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;

/** How many of something there are in each territory. */
record Counts(Map<Slug, Integer> byTerritory) {

    Counts {
        byTerritory = Map.copyOf(byTerritory);
    }

    static Counts of(Collection<Row> rows) {
        return new Counts(rows.stream()
                .filter(row -> row.page("territory").isPresent())
                .collect(Collectors.toMap(row -> row.page("territory").orElseThrow(), Counts::number)));
    }

    static int number(Row row) {
        return row.text("number").map(Integer::parseInt).orElse(0);
    }

    int in(Slug territory) {
        return byTerritory.getOrDefault(territory, 0);
    }
}
