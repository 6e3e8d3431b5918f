package org.terreau.territories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;
import org.terreau.spi.authority.Authority;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.view.Column;
import org.terreau.spi.view.Dashboard;
import org.terreau.spi.view.Filter;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.MenuEntry;
import org.terreau.spi.view.Words;
import org.terreau.spi.workflow.Workflow;
import org.terreau.territories.official.OfficialAuthority;
import org.terreau.territories.official.OfficialProfile;

/**
 * Territories as ecosystems of cooperation: their actors, their initiatives, who cooperates with whom, and the programme
 * in which they learn from one another.
 */
@ApplicationScoped
public class Territories implements Plugin {

    private final Commons commons;
    private final Supplier<Words> words;

    protected Territories() {
        this.commons = null;
        this.words = null;
    }

    @Inject
    Territories(Commons commons, Instance<Words> words) {
        this.commons = commons;
        this.words = words::get;
    }

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
                type("Instrument", "instrument", 50),
                type("Programme", "programme", 60),
                new PageType("Narrative", "org/terreau/ontology/narrative", "page", 65),
                type("MethodSheet", "method", 70),
                new PageType("Contact", "org/terreau/ontology/contact", "account", 90));
    }

    @Override
    public List<String> importable() {
        return List.of("Territory", "Actor", "Initiative", "Cooperation");
    }

    @Override
    public List<Workflow> workflows() {
        return List.of(MethodSheetWorkflow.table(), ContactWorkflow.table());
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry("territories.menu", "/territories", "territory", 10),
                new MenuEntry("territories.map.menu", "/map", "territory", 11));
    }

    @Override
    public List<Dashboard> dashboards() {
        return List.of(new Figures(commons));
    }

    @Override
    public List<Fragment> fragments() {
        return List.of(
                new NeedsProfile(commons),
                new TrajectoryProfile(commons),
                new NarrativePiece(commons),
                new TerritoryProfile(commons),
                new ActorProfile(commons),
                new OfficialProfile(commons),
                new Contacts(commons));
    }

    @Override
    public List<Column> columns() {
        return List.of(new ActorsColumn(commons));
    }

    @Override
    public List<Filter> filters() {
        return List.of(new CooperationFilter(commons, words));
    }

    @Override
    public List<Authority> authorities() {
        return List.of(new OfficialAuthority(commons));
    }

    @Override
    public Optional<String> messages() {
        return Optional.of("org/terreau/territories/messages");
    }

    @Override
    public List<String> demo() {
        return Demo.pages();
    }

    private static PageType type(String name, String subject, int order) {
        return new PageType(name, "org/terreau/ontology/" + subject, subject, order);
    }
}
