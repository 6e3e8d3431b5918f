package org.terreau.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terreau.shape.Topic;
import org.terreau.shape.Topics;
import org.terreau.spi.page.Slug;

/** What was asked once is remembered: the rows of a file name the same few pages again and again. For one work. */
final class RememberedTopics implements Topics {

    private final Topics topics;
    private final Map<Slug, Optional<Topic>> found = new HashMap<>();
    private final Map<Titled, List<Topic>> titled = new HashMap<>();

    RememberedTopics(Topics topics) {
        this.topics = topics;
    }

    private record Titled(String title, Set<String> types) {}

    @Override
    public Map<Slug, Topic> find(Collection<Slug> slugs) {
        Set<Slug> unknown = new HashSet<>(slugs);
        unknown.removeAll(found.keySet());
        if (!unknown.isEmpty()) {
            Map<Slug, Topic> now = topics.find(unknown);
            unknown.forEach(slug -> found.put(slug, Optional.ofNullable(now.get(slug))));
        }
        Map<Slug, Topic> asked = new HashMap<>();
        slugs.forEach(slug -> found.get(slug).ifPresent(topic -> asked.put(slug, topic)));
        return asked;
    }

    @Override
    public List<Topic> titled(String title, Set<String> types) {
        return titled.computeIfAbsent(new Titled(title, types), asked -> topics.titled(title, types));
    }
}
