package org.terreau.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.terreau.address.Base;

/**
 * What an operator sets, by environment variables.
 *
 * @param base TERREAU_BASE: the address of this commons
 * @param data TERREAU_DATA: the folder of everything that is kept
 * @param content TERREAU_IMPORT: a folder of pages to import into a commons that has none yet
 * @param demo TERREAU_DEMO: whether the demo content of the plugins is imported too, then
 * @param node TERREAU_NODE: the name of this node among those of the same database
 */
public record Settings(Base base, Path data, Optional<Path> content, boolean demo, String node) {

    /** For a commons of one node. */
    public Settings(Base base, Path data, Optional<Path> content) {
        this(base, data, content, false, "terreau");
    }

    /** @throws IllegalArgumentException naming the variable that makes no sense */
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                Base.of(environment.getOrDefault("TERREAU_BASE", "http://localhost:8080/")),
                Path.of(environment.getOrDefault("TERREAU_DATA", "data")).toAbsolutePath(),
                Optional.ofNullable(environment.get("TERREAU_IMPORT"))
                        .filter(value -> !value.isBlank())
                        .map(Path::of),
                environment.getOrDefault("TERREAU_DEMO", "no").equals("yes"),
                environment.getOrDefault("TERREAU_NODE", "terreau"));
    }

    /** The folder of the full-text index. */
    public Path search() {
        return data.resolve("search");
    }

    /** The folder of the RDF store with this name. */
    public Path rdf(String store) {
        return data.resolve("rdf").resolve(store);
    }
}
