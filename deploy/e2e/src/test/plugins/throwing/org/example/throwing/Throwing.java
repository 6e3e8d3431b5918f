package org.example.throwing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;

@ApplicationScoped
public class Throwing implements Plugin {

    public Throwing() {
        throw new IllegalStateException("no such file: gardens.db");
    }

    @Override
    public String name() {
        return "throwing";
    }

    @Override
    public List<PageType> pageTypes() {
        return List.of();
    }
}
