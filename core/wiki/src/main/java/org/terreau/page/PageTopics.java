package org.terreau.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.shape.Topic;
import org.terreau.shape.Topics;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** The pages that a reader may read, as what fields refer to. */
record PageTopics(PageRepository repository, KnownPages known, Reader reader) implements Topics {

    @Override
    public Map<Slug, Topic> find(Collection<Slug> slugs) {
        return known.find(slugs, reader).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> topic(found.getValue())));
    }

    @Override
    public List<Topic> titled(String title, Set<String> types) {
        return repository.calledExactly(title, types, reader).stream()
                .map(PageTopics::topic)
                .toList();
    }

    static Topic topic(PageSummary page) {
        return new Topic(page.slug(), page.title(), page.type());
    }
}
