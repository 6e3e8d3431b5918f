package org.terreau.territories;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;

/** Territories as ecosystems of cooperation: their actors, their initiatives, who cooperates with whom. */
@ApplicationScoped
public class Territories implements Plugin {

    @Override
    public String name() {
        return "territories";
    }

    @Override
    public List<PageType> pageTypes() {
        return List.of(
                type("Territory", "territory", 10),
                type("Actor", "actor", 20),
                type("Initiative", "initiative", 30),
                type("Cooperation", "cooperation", 40),
                type("Instrument", "instrument", 50));
    }

    private static PageType type(String name, String subject, int order) {
        return new PageType(name, "org/terreau/ontology/" + subject, subject, order);
    }
}
