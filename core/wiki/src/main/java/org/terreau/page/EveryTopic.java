package org.terreau.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terreau.shape.Topic;
import org.terreau.shape.Topics;
import org.terreau.spi.page.Slug;

/**
 * Every page that is not deleted, for validation only: a value that was carried over, unseen by who edits, is not held
 * against them.
 */
record EveryTopic(KnownPages pages) implements Topics {

    @Override
    public Map<Slug, Topic> find(Collection<Slug> slugs) {
        Map<Slug, Topic> found = new HashMap<>();
        pages.names(new HashSet<>(slugs))
                .forEach((slug, name) -> name.page()
                        .or(() -> name.led().filter(led -> !led.dead()).map(Name.Led::to))
                        .ifPresent(page -> found.put(slug, new Topic(page.slug(), page.title(), page.type()))));
        return found;
    }

    /** None: titles are looked up among what the reader may read. */
    @Override
    public List<Topic> titled(String title, Set<String> types) {
        return List.of();
    }
}
