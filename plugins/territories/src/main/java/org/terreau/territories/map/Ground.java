package org.terreau.territories.map;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is under the places of the map, besides the outline of France: what an operator adds. TERREAU_MAP_OUTLINES is a
 * folder of GeoJSON files; TERREAU_MAP_TILES the address of a tile server, with {@code {z}}, {@code {x}} and {@code {y}}
 * in it, and TERREAU_MAP_CREDIT whose tiles they are. Without the latter two nothing is asked of anybody outside.
 */
@ApplicationScoped
public class Ground {

    private static final Logger LOG = System.getLogger(Ground.class.getName());
    private static final String SUFFIX = ".geojson";

    private final Optional<Path> folder;
    private final Optional<Tiles> tiles;

    public Ground() {
        this(System.getenv());
    }

    Ground(Map<String, String> settings) {
        folder = setting(settings, "TERREAU_MAP_OUTLINES").map(Path::of);
        tiles = setting(settings, "TERREAU_MAP_TILES")
                .flatMap(address ->
                        tiles(address, setting(settings, "TERREAU_MAP_CREDIT").orElse("")));
    }

    /**
     * Where the picture of the ground comes from, in squares.
     *
     * @param address with {@code {z}}, {@code {x}} and {@code {y}} in it; over https, as the pages' own policy asks, or of
     *     this site
     * @param credit whose they are, as their licence wants it said
     */
    public record Tiles(String address, String credit) {

        public Tiles {
            if (!Stream.of("{z}", "{x}", "{y}").allMatch(address::contains)) {
                throw new IllegalArgumentException("{z}, {x} and {y} aren't all in " + address);
            }
            if (!address.startsWith("https://") && !address.matches("/[^/].*")) {
                throw new IllegalArgumentException("it begins with https:// or with one slash, not as " + address);
            }
        }
    }

    private static Optional<String> setting(Map<String, String> settings, String name) {
        return Optional.ofNullable(settings.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A map without tiles is still a map: what makes no sense is told, and left out. */
    private static Optional<Tiles> tiles(String address, String credit) {
        try {
            return Optional.of(new Tiles(address, credit));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "TERREAU_MAP_TILES is left out: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    public Optional<Tiles> tiles() {
        return tiles;
    }

    /** Names of the operator's outlines, in their order. */
    public List<String> outlines() {
        if (folder.filter(Files::isDirectory).isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of the outline with this name, where there is one. */
    Optional<Path> outline(String name) {
        return outlines().contains(name) ? folder.map(all -> all.resolve(name + SUFFIX)) : Optional.empty();
    }
}
