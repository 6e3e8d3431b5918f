package org.terreau.web.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.terreau.change.ChangeLog;
import org.terreau.change.Projections;
import org.terreau.web.negotiation.EntityTag;

/** Entity tags of lists in files, which are sent as they are read: known before the first row. */
@ApplicationScoped
class ListTags {

    /** What makes the files may be another after a start. */
    private static final Instant STARTED = Instant.now();

    private final ChangeLog log;
    private final Projections projections;

    protected ListTags() {
        this(null, null);
    }

    @Inject
    ListTags(ChangeLog log, Projections projections) {
        this.log = log;
        this.projections = projections;
    }

    /**
     * A tag that changes with whatever changes in the commons. None while a projection is behind: it would stand for
     * what isn't there yet.
     */
    Optional<EntityTag> of(TypeList list, ListForm form) {
        long last = log.last();
        if (!projections.current()) {
            return Optional.empty();
        }
        String asked = list.query().at(form.suffix()) + "\n" + list.viewing().locale() + "\n"
                + list.viewing().reader().tokens();
        return Optional.of(EntityTag.ofState(STARTED + "\n" + last + "\n" + asked));
    }
}
