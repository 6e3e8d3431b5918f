package org.terreau.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the generations of a TDB2 store are kept: {@code store-1}, {@code store-2} and so on, of which the last settled
 * one counts. Jena keeps hold of a folder by its name, even of one it couldn't open; a new beginning takes a new name.
 */
final class TdbFolder {

    private static final String NAME = "store-";
    private static final String SETTLED = "settled";
    private static final String BROKEN = "broken";

    private final Path folder;

    TdbFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The RDF store needs the folder " + folder, e);
        }
    }

    /** The generation that counts; a first, empty one where there is none. All others are deleted. */
    Path current() {
        List<Path> settled = generations().stream()
                .filter(generation -> Files.exists(generation.resolve(SETTLED)))
                .toList();
        Path current = settled.isEmpty() ? next() : settled.getLast();
        generations().stream().filter(generation -> !generation.equals(current)).forEach(TdbFolder::delete);
        settle(current);
        return current;
    }

    /** An empty folder for a generation after all others, that doesn't count yet. */
    Path next() {
        List<Path> all = generations();
        int number = all.isEmpty() ? 1 : number(all.getLast()) + 1;
        try {
            return Files.createDirectory(folder.resolve(NAME + number));
        } catch (IOException e) {
            throw new UncheckedIOException("The RDF store can't begin anew in " + folder, e);
        }
    }

    /** From now on this generation counts, also after a restart. */
    void settle(Path generation) {
        try {
            Files.writeString(generation.resolve(SETTLED), "");
        } catch (IOException e) {
            throw new UncheckedIOException("The RDF store can't be settled in " + generation, e);
        }
    }

    /** Keeps a generation that can't be read for whoever wants to look into it, in place of the one kept before. */
    Path setAside(Path generation) {
        Path broken = folder.resolve(BROKEN);
        delete(broken);
        try {
            return Files.move(generation, broken);
        } catch (IOException e) {
            throw new UncheckedIOException("The broken RDF store in " + generation + " can't be moved away", e);
        }
    }

    static void delete(Path generation) {
        if (!Files.exists(generation)) {
            return;
        }
        try (Stream<Path> files = Files.walk(generation)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The RDF store in " + generation + " can't be deleted", e);
        }
    }

    private List<Path> generations() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME + "[0-9]{1,8}"))
                    .sorted(Comparator.comparingInt(TdbFolder::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The RDF store can't read its folder " + folder, e);
        }
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString().substring(NAME.length()));
    }
}
