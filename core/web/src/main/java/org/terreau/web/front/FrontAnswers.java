package org.terreau.web.front;

import io.prometheus.metrics.core.metrics.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import org.terreau.measure.Measures;
import org.terreau.reading.GroundCache;
import org.terreau.reading.Kept;

/** The kept answers, where {@link FrontHandler} finds them ahead of the application. */
@ApplicationScoped
public class FrontAnswers {

    private static final String FRONT = FrontAnswers.class.getName();
    private static final double PART_OF_THE_ROOM = 0.5;

    private final Counter given;
    private final GroundCache<Key, Answer> cache;

    protected FrontAnswers() {
        given = null;
        cache = null;
    }

    @Inject
    FrontAnswers(Kept kept, Measures measures) {
        this.given = measures.counter(
                "terreau_kept_answers",
                "How many answers were given as they were kept, ahead of all that measures requests");
        this.cache = kept.cache(PART_OF_THE_ROOM, (key, answer) -> key.size() + answer.size());
    }

    /** The answer that a running application keeps; empty also until it has started. */
    static Optional<Answer> kept(ServletContext context, Key key) {
        return Optional.ofNullable((FrontAnswers) context.getAttribute(FRONT)).flatMap(front -> front.kept(key));
    }

    private Optional<Answer> kept(Key key) {
        Optional<Answer> kept = cache.get(key);
        kept.ifPresent(answer -> given.inc());
        return kept;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        context.setAttribute(FRONT, this);
    }

    GroundCache<Key, Answer> cache() {
        return cache;
    }
}
