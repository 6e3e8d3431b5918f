package org.terreau.web.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.terreau.access.Right;
import org.terreau.shape.Shape;
import org.terreau.spi.PageType;
import org.terreau.spi.view.MenuEntry;
import org.terreau.spi.view.Words;
import org.terreau.type.PageTypes;
import org.terreau.type.Plugins;
import org.terreau.web.session.CurrentReader;
import org.terreau.workflow.Workflows;

/** Makes the frame of the page that the current request asks for. */
@RequestScoped
public class Frames {

    /** Names the language that a reader has chosen. */
    public static final String LANGUAGE_COOKIE = "lang";

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentReader reader;

    @Inject
    private PageTypes types;

    @Inject
    private Workflows workflows;

    @Inject
    private Plugins plugins;

    @Inject
    private Wording wording;

    protected Frames() {}

    public Frame frame(String title) {
        Texts texts = texts();
        List<Frame.Entry> entries =
                types.all().stream().map(type -> entry(type, texts.locale())).toList();
        return new Frame(
                texts,
                title,
                "",
                path(),
                reader.account(),
                reader.csrf(),
                Right.toCreate(reader.reader()),
                reader.notice(),
                entries,
                menu(texts.locale()));
    }

    /** The texts in the language that the reader has chosen, or that their browser asks for. */
    public Texts texts() {
        return Texts.in(chosen().orElseGet(this::accepted).locale());
    }

    private Optional<Language> chosen() {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .flatMap(cookie -> Language.of(cookie.getValue()).stream())
                .findFirst();
    }

    /** What the browser prefers among what there is; French for one that says nothing. */
    private Language accepted() {
        return Language.accepted(Objects.requireNonNullElse(request.getHeader("Accept-Language"), ""));
    }

    private String path() {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private List<Frame.Link> menu(Locale locale) {
        Words words = wording.in(locale);
        return plugins.running().stream()
                .flatMap(plugin -> plugin.menu().stream())
                .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::path))
                .map(entry -> new Frame.Link(words.t(entry.key()), entry.path(), entry.icon()))
                .toList();
    }

    private Frame.Entry entry(PageType type, Locale locale) {
        Shape shape = types.shape(type);
        return new Frame.Entry(
                type.name(),
                shape.label().in(locale),
                shape.definition().in(locale),
                type.icon(),
                workflows.of(type.name()).isPresent(),
                types.importable(type.name()));
    }
}
