package org.terreau.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.markup.Markup;
import org.terreau.page.Page;
import org.terreau.page.PageSource;
import org.terreau.page.Redirect;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** The pages that the stores are made from. */
final class PagesInMemory implements PageSource {

    final Map<Slug, Page> pages = new HashMap<>();
    final List<Redirect> redirects = new ArrayList<>();

    @Override
    public List<Page> pages(Collection<Slug> slugs) {
        return slugs.stream().filter(pages::containsKey).map(pages::get).toList();
    }

    @Override
    public List<PageSummary> summaries(Collection<Slug> slugs) {
        throw new UnsupportedOperationException("Graphs need no summaries: " + slugs);
    }

    @Override
    public Map<Slug, Slug> publicOnes(Collection<Slug> slugs) {
        Map<Slug, Slug> found = pages(slugs).stream()
                .filter(Page::isPublic)
                .collect(Collectors.toMap(Page::slug, Page::slug, (one, same) -> one, HashMap::new));
        redirects.stream()
                .filter(redirect -> redirect.isPublic() && slugs.contains(redirect.from()))
                .forEach(redirect -> found.put(redirect.from(), redirect.to()));
        return found;
    }

    @Override
    public Map<Slug, Slug> led(Collection<Slug> slugs) {
        return redirects.stream()
                .filter(redirect -> redirect.isOpen() && slugs.contains(redirect.from()))
                .collect(Collectors.toMap(Redirect::from, Redirect::to));
    }

    @Override
    public List<Slug> pointingTo(Collection<Slug> slugs) {
        Markup markup = new Markup();
        Set<Slug> names = new HashSet<>(slugs);
        redirects(slugs).forEach(redirect -> names.add(redirect.from()));
        return pages.values().stream()
                .filter(page ->
                        markup.links(page.content().body()).stream().anyMatch(link -> names.contains(link.slug())))
                .map(Page::slug)
                .toList();
    }

    @Override
    public List<Redirect> redirects(Collection<Slug> slugs) {
        return redirects.stream()
                .filter(redirect -> slugs.contains(redirect.from()) || slugs.contains(redirect.to()))
                .toList();
    }
}
