package org.terreau.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terreau.shape.Localized;
import org.terreau.spi.workflow.Who;
import org.terreau.spi.workflow.Workflow;
import org.terreau.type.Plugins;

/**
 * The workflows that the plugins bring, read once at start. A plugin whose workflow has a dead end, is of another's type,
 * names a role that no circle has or lacks a message is not among those that run: see {@link Plugins}.
 */
@ApplicationScoped
public class Workflows {

    private final Map<String, WorkflowTable> tables = new LinkedHashMap<>();

    protected Workflows() {}

    @Inject
    public Workflows(Plugins plugins) {
        plugins.running()
                .forEach(plugin -> plugin.workflows()
                        .forEach(workflow -> tables.put(
                                workflow.type(),
                                new WorkflowTable(
                                        plugin.plugin(), workflow, words(workflow, plugin.plugin(), plugins)))));
    }

    /** The workflow of a type of page; empty for one whose pages have no states. */
    public Optional<WorkflowTable> of(String type) {
        return Optional.ofNullable(tables.get(type));
    }

    /** Where a page of this type with this state stands; empty where the type has no workflow. */
    public Optional<Standing> standing(String type, Optional<String> state, Who.Subject page) {
        return of(type).map(WorkflowTable::workflow)
                .map(workflow -> new Standing(workflow, state.flatMap(workflow::state), page));
    }

    /** Where a new page of this type stands; empty where the type has no workflow. */
    public Optional<Standing> beginning(String type, Who.Subject page) {
        return of(type).map(WorkflowTable::workflow)
                .map(workflow -> new Standing(workflow, Optional.of(workflow.initial()), page));
    }

    public Collection<WorkflowTable> all() {
        return List.copyOf(tables.values());
    }

    private static Map<String, Localized> words(Workflow workflow, String plugin, Plugins plugins) {
        Map<String, Localized> words = new HashMap<>();
        workflow.messages(plugin)
                .forEach((part, key) -> words.put(
                        part, Localized.of(text(plugins, key, Locale.FRENCH), text(plugins, key, Locale.ENGLISH))));
        return words;
    }

    private static String text(Plugins plugins, String key, Locale language) {
        String pattern = plugins.message(key, language).orElse(key);
        return new MessageFormat(pattern, language).format(new Object[0]);
    }
}
