package org.example.claiming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;

@ApplicationScoped
public class Claiming implements Plugin {

    @Override
    public String name() {
        return "claiming";
    }

    @Override
    public List<PageType> pageTypes() {
        return List.of(new PageType("Territory", "org/example/claiming", "place", 1));
    }
}
