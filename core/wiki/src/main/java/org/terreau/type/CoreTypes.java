package org.terreau.type;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;

/** The types of page that every commons has, brought as any plugin brings its own. */
@ApplicationScoped
public class CoreTypes implements Plugin {

    @Override
    public String name() {
        return "core";
    }

    @Override
    public List<PageType> pageTypes() {
        return List.of(
                new PageType("Programme", "org/terreau/ontology/programme", "programme", 60),
                new PageType("MethodSheet", "org/terreau/ontology/method", "method", 70),
                new PageType("Article", "org/terreau/ontology/article", "article", 90));
    }
}
