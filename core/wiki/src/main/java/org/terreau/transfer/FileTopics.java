package org.terreau.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terreau.shape.Topic;
import org.terreau.shape.Topics;
import org.terreau.spi.page.Slug;

/** The pages that are there together with those that the same import brings. */
final class FileTopics implements Topics {

    private final Map<Slug, Topic> brought;
    private final Topics there;

    FileTopics(Collection<Topic> brought, Topics there) {
        this.brought =
                brought.stream().collect(Collectors.toMap(Topic::slug, Function.identity(), (first, second) -> first));
        this.there = there;
    }

    @Override
    public Map<Slug, Topic> find(Collection<Slug> slugs) {
        List<Slug> others =
                slugs.stream().filter(slug -> !brought.containsKey(slug)).toList();
        return Stream.concat(
                        slugs.stream().filter(brought::containsKey).distinct().map(brought::get),
                        others.isEmpty() ? Stream.<Topic>empty() : there.find(others).values().stream())
                .collect(Collectors.toMap(Topic::slug, Function.identity(), (first, second) -> first));
    }

    @Override
    public List<Topic> titled(String title, Set<String> types) {
        return there.titled(title, types);
    }
}
