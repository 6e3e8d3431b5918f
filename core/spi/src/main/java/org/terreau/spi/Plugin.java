package org.terreau.spi;

import java.util.List;

/**
 * What a jar adds to the wiki. The core finds its implementations as CDI beans ({@code @ApplicationScoped}); no core
 * file names one.
 */
public interface Plugin {

    /** A short name for administrators and logs, unique among the plugins: {@code territories}. */
    String name();

    /** The types of page it brings. Each belongs to one plugin only. */
    List<PageType> pageTypes();
}
