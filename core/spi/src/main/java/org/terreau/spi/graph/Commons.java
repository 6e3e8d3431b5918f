package org.terreau.spi.graph;

import org.terreau.spi.access.Reader;

/** The commons, for plugins. To be injected. */
public interface Commons {

    /** What this reader may read of it: the only way in. */
    CommonsView asSeenBy(Reader reader);
}
