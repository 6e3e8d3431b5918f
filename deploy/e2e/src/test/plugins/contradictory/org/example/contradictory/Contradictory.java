package org.example.contradictory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;

@ApplicationScoped
public class Contradictory implements Plugin {

    @Override
    public String name() {
        return "contradictory";
    }

    @Override
    public List<PageType> pageTypes() {
        return List.of(new PageType("Marsh", "org/example/contradictory", "place", 90));
    }
}
