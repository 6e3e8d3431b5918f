package org.terreau.web.edit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.terreau.authority.Authorities;
import org.terreau.authority.Known;
import org.terreau.spi.authority.Authority;
import org.terreau.spi.authority.Draft;
import org.terreau.spi.authority.Entry;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.page.Slug;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Wording;

/** Looks for what a page can begin from, as the reader may know of it. */
@RequestScoped
public class Finders {

    private static final int MOST = 10;

    @Inject
    private Authorities authorities;

    @Inject
    private Commons commons;

    @Inject
    private CurrentReader reader;

    @Inject
    private Wording wording;

    protected Finders() {}

    /** One for each authority that knows what pages of this type are about. */
    List<Finder> of(Subject subject, Locale locale) {
        String type = subject.shape().localName();
        return authorities.of(type).stream()
                .map(authority -> new Finder(
                        authority.name(),
                        wording.in(locale).t(authority.message()),
                        type,
                        subject.sought(),
                        found(authority, subject.sought(), locale)))
                .toList();
    }

    /** What somebody may mean of all that is known about pages of a type. */
    public List<Finder.Found> found(String type, String sought, Locale locale) {
        return authorities.of(type).stream()
                .flatMap(authority -> found(authority, sought, locale).stream())
                .toList();
    }

    private List<Finder.Found> found(Authority authority, String sought, Locale locale) {
        if (sought.isBlank()) {
            return List.of();
        }
        List<Entry> entries = authority.propose(sought, MOST, locale);
        Map<String, Slug> pages =
                authority.pages(entries.stream().map(Entry::id).toList(), authorities.naming(authority), seen());
        return entries.stream()
                .map(entry -> found(authority, entry, Optional.ofNullable(pages.get(entry.id()))))
                .toList();
    }

    private static Finder.Found found(Authority authority, Entry entry, Optional<Slug> page) {
        String path = authority.name() + '/' + entry.id();
        String form = "/new?type=" + authority.type() + "&from=" + path;
        return new Finder.Found(
                path,
                entry.title(),
                entry.kind(),
                entry.note(),
                page.map(slug -> "/wiki/" + slug).orElse(form),
                page.isPresent());
    }

    /** The page about a thing, where the reader may know of one. */
    Optional<Slug> page(Known known) {
        return Optional.ofNullable(known.authority()
                .pages(List.of(known.id()), authorities.naming(known.authority()), seen())
                .get(known.id()));
    }

    /** What a page about a thing begins from. */
    Optional<Draft> draft(Known known, String thing) {
        return known.authority()
                .draft(known.id(), NodeFactory.createURI(thing), authorities.naming(known.authority()), seen());
    }

    private CommonsView seen() {
        return commons.asSeenBy(reader.reader());
    }
}
