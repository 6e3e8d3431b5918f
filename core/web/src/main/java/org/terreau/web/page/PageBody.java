package org.terreau.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.markup.LinkTargets;
import org.terreau.markup.Markup;
import org.terreau.markup.Rendered;
import org.terreau.markup.Target;
import org.terreau.markup.WikiLink;
import org.terreau.page.Pages;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** Renders the text of pages for one reader: links to what they may not read look like links to what isn't written. */
@ApplicationScoped
public class PageBody {

    private final Markup markup;
    private final Pages pages;
    private final PropertyNames names;

    protected PageBody() {
        this(null, null, null);
    }

    @Inject
    public PageBody(Markup markup, Pages pages, PropertyNames names) {
        this.markup = markup;
        this.pages = pages;
        this.names = names;
    }

    /**
     * The text as safe HTML.
     *
     * @param lang of the text: a tag such as {@code fr}
     */
    public Rendered render(String body, String lang, Reader reader) {
        Locale language = Locale.forLanguageTag(lang);
        return markup.render(body, new Resolution(reader, language), language);
    }

    /** Where a link to a page that isn't there leads: to the form for a new page of this title. */
    static String addressToCreate(WikiLink link) {
        String title =
                link.label().filter(label -> Slug.of(label).equals(link.slug())).orElse(link.page());
        return "/new?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
    }

    private final class Resolution implements LinkTargets {

        private final Reader reader;
        private final Locale language;

        Resolution(Reader reader, Locale language) {
            this.reader = reader;
            this.language = language;
        }

        @Override
        public Map<WikiLink, Target> resolve(Collection<WikiLink> links) {
            Set<Slug> slugs = links.stream().map(WikiLink::slug).collect(Collectors.toSet());
            Map<Slug, PageSummary> found = pages.find(slugs, reader);
            Map<WikiLink, Target> targets = new LinkedHashMap<>();
            links.forEach(link -> {
                PageSummary page = found.get(link.slug());
                targets.put(
                        link,
                        page == null
                                ? Target.missing(addressToCreate(link))
                                : Target.existing("/wiki/" + page.slug(), page.title()));
            });
            return targets;
        }

        @Override
        public String nameOf(String property) {
            return names.of(property, language);
        }
    }
}
