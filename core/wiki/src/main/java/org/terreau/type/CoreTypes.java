package org.terreau.type;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;

/** The type of page that every commons has, brought as any plugin brings its own. */
@ApplicationScoped
public class CoreTypes implements Plugin {

    @Override
    public String name() {
        return "core";
    }

    @Override
    public List<PageType> pageTypes() {
        return List.of(new PageType("Article", "org/terreau/ontology/article", "article", 90));
    }
}
