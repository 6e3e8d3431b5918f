package org.terreau.type;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;
import org.terreau.spi.authority.Authority;
import org.terreau.spi.job.Job;
import org.terreau.spi.view.Column;
import org.terreau.spi.view.Dashboard;
import org.terreau.spi.view.Filter;
import org.terreau.spi.view.Fragment;
import org.terreau.spi.view.MenuEntry;
import org.terreau.spi.workflow.Workflow;

/**
 * What a plugin said it adds when it was asked, which is once: what it would say later doesn't count.
 *
 * @param plugin its name
 * @param importable names of types whose pages can be made from the rows of a file
 * @param messages base name of its message files
 * @param demo page files on the class path
 */
public record Contribution(
        String plugin,
        List<PageType> pageTypes,
        List<String> importable,
        List<Workflow> workflows,
        List<MenuEntry> menu,
        List<Dashboard> dashboards,
        List<Fragment> fragments,
        List<Column> columns,
        List<Filter> filters,
        List<Authority> authorities,
        List<Job> jobs,
        Optional<String> messages,
        List<String> demo) {

    private static final Pattern NAME = Pattern.compile("[a-z]+");

    /** @throws PluginRefused naming the method that throws */
    static Contribution of(Plugin plugin) {
        return new Contribution(
                name(plugin),
                all("pageTypes", plugin::pageTypes),
                all("importable", plugin::importable),
                all("workflows", plugin::workflows),
                all("menu", plugin::menu),
                all("dashboards", plugin::dashboards),
                all("fragments", plugin::fragments),
                all("columns", plugin::columns),
                all("filters", plugin::filters),
                all("authorities", plugin::authorities),
                all("jobs", plugin::jobs),
                said("messages", plugin::messages),
                all("demo", plugin::demo));
    }

    /** The name by which a plugin goes, which is where its messages' keys begin. */
    static String name(Plugin plugin) {
        String name = said("name", plugin::name);
        if (!NAME.matcher(name).matches()) {
            throw new PluginRefused("name", name);
        }
        return name;
    }

    private static <T> List<T> all(String method, Supplier<List<T>> answer) {
        return said(method, () -> List.copyOf(answer.get()));
    }

    private static <T> T said(String method, Supplier<T> answer) {
        return PluginRefused.unless("throws", method, () -> Objects.requireNonNull(answer.get(), "null"));
    }
}
