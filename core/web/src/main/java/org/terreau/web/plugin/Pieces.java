package org.terreau.web.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.reading.Ground;
import org.terreau.reading.Reading;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.view.Dashboard;
import org.terreau.spi.view.Piece;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;
import org.terreau.type.Contribution;
import org.terreau.type.Plugins;
import org.terreau.web.view.Templates;
import org.terreau.web.view.Wording;

/** The pieces that plugins add to pages. One that fails is left out and logged; the page and the others are shown. */
@ApplicationScoped
public class Pieces {

    private static final Logger LOG = LoggerFactory.getLogger(Pieces.class);

    private final Plugins plugins;
    private final Templates templates;
    private final Wording wording;
    /** Of whom the failure was told with all that belongs to it: once is enough. */
    private final Set<Class<?>> told = ConcurrentHashMap.newKeySet();

    protected Pieces() {
        this(null, null, null);
    }

    @Inject
    public Pieces(Plugins plugins, Templates templates, Wording wording) {
        this.plugins = plugins;
        this.templates = templates;
        this.wording = wording;
    }

    /** What plugins say below the text of a page. */
    public List<Shown> on(PageSummary page, Viewing viewing) {
        return shown(
                Contribution::fragments, fragment -> fragment.on(page, viewing, wording.in(viewing.locale())), viewing);
    }

    /** What plugins show at one of the places where people come in. */
    public List<Shown> at(Dashboard.Place place, Viewing viewing) {
        return shown(
                Contribution::dashboards,
                dashboard -> dashboard.place() == place
                        ? dashboard.seenBy(viewing, wording.in(viewing.locale()))
                        : Optional.empty(),
                viewing);
    }

    private <T> List<Shown> shown(
            Function<Contribution, List<T>> added, Function<T, Optional<Piece>> ask, Viewing viewing) {
        Words words = wording.in(viewing.locale());
        List<Shown> shown = new ArrayList<>();
        for (Contribution plugin : plugins.running()) {
            for (T each : added.apply(plugin)) {
                String id = plugin.plugin() + "-" + (shown.size() + 1);
                attempt(plugin.plugin(), each.getClass(), () -> ask.apply(each).map(piece -> html(id, piece, words)))
                        .ifPresent(shown::add);
            }
        }
        return shown;
    }

    private Shown html(String id, Piece piece, Words words) {
        return new Shown(id, piece.title(), templates.piece(piece.template(), words, piece.model()));
    }

    private Optional<Shown> attempt(String plugin, Class<?> whose, Supplier<Optional<Shown>> piece) {
        try {
            return piece.get();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            Reading.restsOn(Ground.PASSING);
            if (told.add(whose)) {
                LOG.error("A piece of the plugin {} is left out: {} fails", plugin, whose.getName(), e);
            } else {
                LOG.warn("A piece of the plugin {} is left out: {} fails: {}", plugin, whose.getName(), e.toString());
            }
            return Optional.empty();
        }
    }
}
