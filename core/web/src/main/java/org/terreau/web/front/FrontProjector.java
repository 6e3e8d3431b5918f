package org.terreau.web.front;

import io.prometheus.metrics.core.metrics.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.terreau.change.Change;
import org.terreau.change.Projections;
import org.terreau.change.Projector;
import org.terreau.measure.Measures;
import org.terreau.page.PageChanges;
import org.terreau.spi.page.Slug;

/**
 * Takes out of the kept answers what a change alters, before the save that made it returns. It remembers nothing: it
 * begins where the log ends, without an answer.
 */
@ApplicationScoped
public class FrontProjector implements Projector {

    private static final String FRONT = FrontProjector.class.getName();

    private final PageChanges changes;
    private final Projections projections;
    private final Counter given;
    private final FrontCache cache;

    protected FrontProjector() {
        changes = null;
        projections = null;
        given = null;
        cache = null;
    }

    @Inject
    FrontProjector(PageChanges changes, Projections projections, Measures measures) {
        this.changes = changes;
        this.projections = projections;
        this.given = measures.counter(
                "terreau_kept_answers",
                "How many answers were given as they were kept, ahead of all that measures requests");
        this.cache = new FrontCache(Room.from(System.getenv()).bytes());
    }

    /** The answer that a running application keeps; empty also until it has started. */
    static Optional<Answer> kept(ServletContext context, Key key) {
        return Optional.ofNullable((FrontProjector) context.getAttribute(FRONT)).flatMap(front -> front.kept(key));
    }

    private Optional<Answer> kept(Key key) {
        Optional<Answer> kept = cache.get(key);
        kept.ifPresent(answer -> given.inc());
        return kept;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        context.setAttribute(FRONT, this);
    }

    FrontCache cache() {
        return cache;
    }

    /** To be taken before anything is read for an answer. */
    Moment now() {
        long everywhere = projections.reached();
        if (cache.position() < 0 && everywhere > 0) {
            cache.start(everywhere);
        }
        return new Moment(cache.position(), everywhere);
    }

    @Override
    public String name() {
        return "front";
    }

    @Override
    public boolean fleeting() {
        return true;
    }

    @Override
    public long position() {
        return cache.position();
    }

    @Override
    public void apply(List<Change> latest) {
        long seq = latest.getLast().seq();
        try {
            cache.alter(changes.alteredBy(latest), seq);
        } catch (RuntimeException e) {
            // What they alter isn't known: then nothing that is kept can be relied on.
            cache.clear(seq);
            throw e;
        }
    }

    @Override
    public void leaveOut(Collection<Slug> pages, long position) {
        cache.clear(position);
    }

    @Override
    public void clear() {
        cache.clear(cache.position());
    }
}
