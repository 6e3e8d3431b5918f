package org.terreau.web.plugin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.terreau.spi.view.Viewing;
import org.terreau.spi.view.Words;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frames;
import org.terreau.web.view.Wording;

/** Tells plugins for whom the current request is answered: {@link Viewing} and {@link Words} are to be injected. */
@RequestScoped
public class CurrentViewing {

    @Inject
    private CurrentReader reader;

    @Inject
    private Frames frames;

    @Inject
    private Wording wording;

    protected CurrentViewing() {}

    @Produces
    public Viewing viewing() {
        return new Viewing(reader.reader(), frames.texts().locale());
    }

    @Produces
    Words words() {
        return wording.in(frames.texts().locale());
    }
}
