package org.terreau.spi.graph;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.terreau.spi.access.Reader;

/** The commons, for plugins. To be injected. */
public interface Commons {

    /** What this reader may read of it: the only way in. */
    CommonsView asSeenBy(Reader reader);

    /** What the vocabulary calls a class, a property or a concept; empty where it has no name for it. */
    Optional<String> label(Node term, Locale locale);
}
