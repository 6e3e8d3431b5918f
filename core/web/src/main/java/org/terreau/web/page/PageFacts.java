package org.terreau.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.page.Content;
import org.terreau.page.Pages;
import org.terreau.shape.Facts;
import org.terreau.shape.Property;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.type.PageTypes;

/** Reads the facts out of a revision for a reader: what refers to pages that they may not read is left out. */
@ApplicationScoped
public class PageFacts {

    private final PageTypes types;
    private final Pages pages;
    private final Authorities authorities;
    private final Base base;

    protected PageFacts() {
        this(null, null, null, null);
    }

    @Inject
    public PageFacts(PageTypes types, Pages pages, Authorities authorities, Base base) {
        this.types = types;
        this.pages = pages;
        this.authorities = authorities;
        this.base = base;
    }

    /** The keys of the facts that are told further down on the page of this type. */
    public Set<String> apart(String type) {
        return types.shapes()
                .named(type)
                .map(shape -> shape.properties().stream()
                        .filter(Property::apart)
                        .map(Property::key)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** The facts; none where no plugin brings the type any more. */
    public Facts of(Slug slug, String type, Content content, Locale locale, Reader reader) {
        return types.shapes()
                .named(type)
                .map(shape -> Facts.of(
                        shape,
                        base.thing(slug),
                        content.fields(),
                        locale,
                        pages.topics(reader),
                        types.schemes(),
                        authorities,
                        base))
                .orElseGet(() -> new Facts(List.of()));
    }
}
