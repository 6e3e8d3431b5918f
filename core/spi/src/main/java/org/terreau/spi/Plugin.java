package org.terreau.spi;

import java.util.List;
import java.util.Optional;
import org.terreau.spi.authority.Authority;
import org.terreau.spi.job.Job;
import org.terreau.spi.view.Column;
import org.terreau.spi.view.Dashboard;
import org.terreau.spi.view.Filter;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.MenuEntry;
import org.terreau.spi.workflow.Workflow;

/**
 * What a jar adds to the wiki. The core finds its implementations as CDI beans ({@code @ApplicationScoped}); no core
 * file names one. It asks each of them once, when the server starts: a plugin that throws then is left out, and the
 * administrator sees why.
 */
public interface Plugin {

    /** A short name for administrators and logs, unique among the plugins: {@code territories}. */
    String name();

    /** The types of page it brings. Each belongs to one plugin only. */
    List<PageType> pageTypes();

    /** Names of those of its types whose pages people can make from the rows of a file of theirs. */
    default List<String> importable() {
        return List.of();
    }

    /** The workflows of types that it brings: one for each type that has any. */
    default List<Workflow> workflows() {
        return List.of();
    }

    /** Its entries in the menu at the top of every page. */
    default List<MenuEntry> menu() {
        return List.of();
    }

    /** What it shows on the home page and on that of who is signed in. */
    default List<Dashboard> dashboards() {
        return List.of();
    }

    /** What it adds to pages, of its own types or of others'. */
    default List<Fragment> fragments() {
        return List.of();
    }

    /** Columns that it adds to lists of pages, besides those that the shape gives. */
    default List<Column> columns() {
        return List.of();
    }

    /** Filters that it adds to lists of pages, besides the facets that the shape gives. */
    default List<Filter> filters() {
        return List.of();
    }

    /** What it knows by itself, that pages can link to and begin from. */
    default List<Authority> authorities() {
        return List.of();
    }

    /** What it has to do at times of its own. */
    default List<Job> jobs() {
        return List.of();
    }

    /**
     * Base name of its message files on the class path, {@code org/example/visits/messages} for
     * {@code messages_fr.properties} and {@code messages_en.properties} in that folder. Its keys begin with the
     * plugin's name.
     */
    default Optional<String> messages() {
        return Optional.empty();
    }

    /** Page files on the class path that fill an empty commons, when demo content is asked for. */
    default List<String> demo() {
        return List.of();
    }
}
