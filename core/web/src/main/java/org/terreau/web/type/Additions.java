package org.terreau.web.type;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Column;
import org.terreau.spi.view.Filter;
import org.terreau.spi.view.Viewing;

/**
 * What plugins add to the lists of one type. One that throws while it is asked leaves its column empty, or its filter
 * without choices: the list is there for the rest.
 */
record Additions(List<Column> columns, List<Filter> filters) {

    private static final Logger LOG = LoggerFactory.getLogger(Additions.class);

    Additions {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
    }

    /** The values of a column, by page. */
    Map<Slug, String> values(Column column, Collection<Slug> pages, Viewing viewing) {
        return asked(column.key(), () -> column.values(pages, viewing), Map.of());
    }

    List<Filter.Choice> choices(Filter filter, Viewing viewing) {
        return asked(filter.key(), () -> filter.choices(viewing), List.of());
    }

    /** The pages that at least one of the values leaves. */
    Set<Slug> matching(Filter filter, List<String> values, Reader reader) {
        Set<Slug> matching = new HashSet<>();
        values.forEach(value -> matching.addAll(asked(filter.key(), () -> filter.matching(value, reader), Set.of())));
        return matching;
    }

    private static <T> T asked(String key, Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.error("What a plugin adds to a list by the key {} can't be had", key, e);
            return otherwise;
        }
    }
}
