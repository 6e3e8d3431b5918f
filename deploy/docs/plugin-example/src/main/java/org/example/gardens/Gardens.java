package org.example.gardens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.MenuEntry;
import org.terreau.spi.workflow.Workflow;

/** Community gardens, as pages of the commons. */
@ApplicationScoped
public class Gardens implements Plugin {

    private final Commons commons;

    /** For CDI, which makes a stand-in of it. */
    protected Gardens() {
        this(null);
    }

    @Inject
    public Gardens(Commons commons) {
        this.commons = commons;
    }

    @Override
    public String name() {
        return "gardens";
    }

    @Override
    public List<PageType> pageTypes() {
        return List.of(new PageType("Garden", "org/example/gardens", "place", 80));
    }

    @Override
    public List<Workflow> workflows() {
        return List.of(GardenWorkflow.TABLE);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("gardens.title", "/gardens", "place", 80));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(new GardensHere(commons));
    }

    @Override
    public Optional<String> messages() {
        return Optional.of("org/example/gardens/messages");
    }
}
