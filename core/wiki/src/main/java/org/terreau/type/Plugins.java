package org.terreau.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;
import org.terreau.spi.workflow.Who;
import org.terreau.spi.workflow.Workflow;

/**
 * The plugins that were found, each asked once, when this begins: those that run, and those that are set aside as a
 * whole, because they throw, contradict themselves or others, or claim what another plugin has.
 */
@ApplicationScoped
public class Plugins {

    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

    private final List<Contribution> running = new ArrayList<>();
    private final Map<String, PluginMessages> messages = new HashMap<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final Map<String, Class<?>> sources = new HashMap<>();
    private final Set<String> packagesSetAside = new HashSet<>();

    protected Plugins() {
        this(List.of());
    }

    @Inject
    Plugins(Instance<Plugin> plugins) {
        this(StreamSupport.stream(plugins.handles().spliterator(), false).map(Candidate::of));
    }

    public Plugins(List<Plugin> plugins) {
        this(plugins.stream().map(Candidate::of));
    }

    Plugins(Stream<Candidate> candidates) {
        List<Contribution> sound = new ArrayList<>();
        candidates.sorted(Candidate.ORDER).forEach(candidate -> ask(candidate, sound));
        settle(sound);
    }

    /** What the plugins add, those that run, the core first. */
    public List<Contribution> running() {
        return List.copyOf(running);
    }

    /** The plugins that are left out, in the order in which they were asked. */
    public List<SetAside> setAside() {
        return List.copyOf(setAside);
    }

    /** Whether a class comes with a plugin that is set aside: what it offers beside the contract is left out too. */
    public boolean isSetAside(Class<?> source) {
        return packagesSetAside.stream().anyMatch(name -> (source.getPackageName() + ".").startsWith(name + "."));
    }

    /** The pattern of a plugin's message, whose key begins with the plugin's name. */
    public Optional<String> message(String key, Locale locale) {
        int end = key.indexOf('.');
        return end < 0
                ? Optional.empty()
                : Optional.ofNullable(messages.get(key.substring(0, end))).flatMap(some -> some.text(key, locale));
    }

    /** The demo content of the plugins that run: page files by their names. */
    public Map<String, String> demo() {
        Map<String, String> pages = new TreeMap<>();
        running.stream()
                .flatMap(plugin -> plugin.demo().stream())
                .forEach(file -> ClassPath.text(file).ifPresent(text -> pages.put(file, text)));
        return pages;
    }

    private void ask(Candidate candidate, List<Contribution> sound) {
        Class<?> source = candidate.source();
        String name = source.getName();
        try {
            Plugin plugin = PluginRefused.unless("throws", source.getSimpleName(), candidate.bean()::get);
            name = Contribution.name(plugin);
            Contribution said = Contribution.of(plugin);
            check(said, sound);
            messages.put(name, new PluginMessages(said));
            sources.put(name, source);
            sound.add(said);
        } catch (PluginRefused e) {
            setAside(name, source, e);
        }
    }

    /** What can be said of a plugin by itself and of what others have already. */
    private static void check(Contribution plugin, Collection<Contribution> others) {
        if (others.stream().anyMatch(other -> other.plugin().equals(plugin.plugin()))) {
            throw new PluginRefused("namesake", plugin.plugin());
        }
        Set<String> own = new HashSet<>();
        for (PageType type : plugin.pageTypes()) {
            refuseClaimed(type, others);
            if (!own.add(type.name())) {
                throw new PluginRefused("twice", type.name());
            }
            VocabularyFiles.check(type);
        }
        Set<String> withWorkflow = new HashSet<>();
        for (Workflow workflow : plugin.workflows()) {
            if (!own.contains(workflow.type()) || !withWorkflow.add(workflow.type())) {
                throw new PluginRefused("workflow", workflow.type());
            }
            refuseUnknownRoles(workflow, plugin.pageTypes());
        }
        plugin.importable().stream()
                .filter(type -> !own.contains(type))
                .findFirst()
                .ifPresent(type -> {
                    throw new PluginRefused("importable", type);
                });
        plugin.demo().stream().filter(file -> !ClassPath.has(file)).findFirst().ifPresent(file -> {
            throw new PluginRefused("demo", file);
        });
    }

    private static void refuseUnknownRoles(Workflow workflow, Collection<PageType> types) {
        List<String> roles = types.stream()
                .filter(type -> type.name().equals(workflow.type()))
                .findFirst()
                .orElseThrow()
                .circle();
        for (Who who : workflow.people()) {
            if (who instanceof Who.InCircle some && !roles.contains(some.role())) {
                throw new PluginRefused("circle", workflow.type(), some.role(), String.join(", ", roles));
            }
        }
    }

    private static void refuseClaimed(PageType type, Collection<Contribution> others) {
        others.stream()
                .filter(other -> other.pageTypes().stream()
                        .anyMatch(theirs -> theirs.name().equals(type.name())))
                .findFirst()
                .ifPresent(other -> {
                    throw new PluginRefused("claimed", type.name(), other.plugin());
                });
    }

    /**
     * Lets all run whose types can be used together. Where all of them can't, they are taken one by one, again and
     * again, since a shape can refer to a type of a plugin that comes after.
     */
    private void settle(List<Contribution> sound) {
        List<Contribution> waiting = new ArrayList<>(sound);
        Map<String, PluginRefused> reasons = new HashMap<>();
        if (fits("", waiting, reasons)) {
            running.addAll(waiting);
            waiting.clear();
        }
        boolean more = !waiting.isEmpty();
        while (more) {
            List<Contribution> fit = new ArrayList<>();
            for (Contribution plugin : waiting) {
                if (fits(plugin.plugin(), with(plugin), reasons)) {
                    running.add(plugin);
                    fit.add(plugin);
                }
            }
            more = waiting.removeAll(fit);
        }
        for (Contribution plugin : waiting) {
            messages.remove(plugin.plugin());
            setAside(plugin.plugin(), sources.get(plugin.plugin()), reasons.get(plugin.plugin()));
        }
    }

    private List<Contribution> with(Contribution plugin) {
        return Stream.concat(running.stream(), Stream.of(plugin)).toList();
    }

    private static boolean fits(String plugin, List<Contribution> together, Map<String, PluginRefused> reasons) {
        try {
            VocabularyFiles.checkTogether(
                    plugin,
                    together.stream().flatMap(each -> each.pageTypes().stream()).collect(Collectors.toList()));
            return true;
        } catch (PluginRefused e) {
            reasons.put(plugin, e);
            return false;
        }
    }

    private void setAside(String name, Class<?> source, PluginRefused why) {
        packagesSetAside.add(source.getPackageName());
        setAside.add(new SetAside(name, why.reason()));
        LOG.error("The plugin {} ({}) is set aside: {}", name, source.getName(), why.getMessage(), why);
    }
}
