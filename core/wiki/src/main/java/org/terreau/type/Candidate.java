package org.terreau.type;

import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.function.Supplier;
import org.terreau.spi.Plugin;

/**
 * A plugin that was found and not asked yet.
 *
 * @param source the class that it is an object of
 * @param bean makes it, and may throw
 */
record Candidate(Class<?> source, Supplier<Plugin> bean) {

    /**
     * Who comes first keeps a name or a type that two claim: the core, then what comes with it, then what was added
     * here; among these, by class.
     */
    static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::rank)
            .thenComparing(candidate -> candidate.source().getName());

    private static final String HOUSE = "org.terreau.";

    static Candidate of(Instance.Handle<Plugin> handle) {
        return new Candidate(handle.getBean().getBeanClass(), handle::get);
    }

    static Candidate of(Plugin plugin) {
        return new Candidate(plugin.getClass(), () -> plugin);
    }

    private int rank() {
        return source == CoreTypes.class ? 0 : source.getName().startsWith(HOUSE) ? 1 : 2;
    }
}
