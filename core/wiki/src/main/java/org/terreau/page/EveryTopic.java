package org.terreau.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.shape.Topic;
import org.terreau.shape.Topics;
import org.terreau.spi.page.Slug;

/**
 * Every page that is not deleted, for validation only: a value that was carried over, unseen by who edits, is not held
 * against them.
 */
record EveryTopic(PageRepository repository) implements Topics {

    @Override
    public Map<Slug, Topic> find(Collection<Slug> slugs) {
        Map<Slug, Topic> found = there(slugs);
        if (!found.keySet().containsAll(slugs)) {
            Map<Slug, Slug> led = repository.redirects(slugs).stream()
                    .filter(redirect -> slugs.contains(redirect.from()) && !found.containsKey(redirect.from()))
                    .collect(Collectors.toMap(Redirect::from, Redirect::to));
            Map<Slug, Topic> elsewhere = there(led.values());
            led.forEach(
                    (from, to) -> Optional.ofNullable(elsewhere.get(to)).ifPresent(topic -> found.put(from, topic)));
        }
        return found;
    }

    private Map<Slug, Topic> there(Collection<Slug> slugs) {
        return repository.summaries(slugs).stream()
                .map(page -> new Topic(page.slug(), page.title(), page.type()))
                .collect(Collectors.toMap(Topic::slug, topic -> topic, (one, same) -> one, HashMap::new));
    }

    /** None: titles are looked up among what the reader may read. */
    @Override
    public List<Topic> titled(String title, Set<String> types) {
        return List.of();
    }
}
