package org.terreau.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.settings.Settings;

/**
 * The index that is asked, and while all is indexed anew the one that is being made beside it, which takes its place
 * when it has caught up. Each is in a folder of its own, with a number; a file says which one is asked.
 */
@ApplicationScoped
class SearchIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexes.class);
    private static final String CURRENT = "current";

    /** What a change of the index's fields raises: an index made before is not of use any more. */
    private static final String FORMAT = "1";

    private final Path folder;
    private TextIndex asked;
    private int number;
    private Optional<Next> next = Optional.empty();

    /** @param until the position at which it takes the place of the other */
    private record Next(TextIndex index, long until) {}

    protected SearchIndexes() {
        folder = Path.of("");
    }

    @Inject
    SearchIndexes(Settings settings) {
        folder = settings.search();
        try {
            Files.createDirectories(folder);
            number = current();
            boolean sound = isSound(folder(number));
            if (!sound) {
                number++;
            }
            removeAllBut(number);
            asked = TextIndex.open(folder(number));
            markCurrent();
        } catch (IOException e) {
            throw new UncheckedIOException("The full-text index needs the folder " + folder, e);
        }
    }

    /** The one to be asked. */
    synchronized TextIndex asked() {
        return asked;
    }

    /** The one that changes go into: the next one where there is one. */
    synchronized TextIndex written() {
        return next.map(Next::index).orElse(asked);
    }

    /** Begins a new, empty index beside. */
    synchronized void renew(long until) {
        next.ifPresent(unfinished -> unfinished.index().close());
        next = Optional.empty();
        try {
            remove(folder(number + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the next full-text index can't be emptied", e);
        }
        next = Optional.of(new Next(TextIndex.open(folder(number + 1)), until));
        LOG.info("A new full-text index is being made; until it is whole, searches ask the one there is");
    }

    /** Puts the next index in the place of the other, where it has come far enough. */
    synchronized void reached(long position) {
        if (next.filter(made -> position >= made.until()).isEmpty()) {
            return;
        }
        TextIndex old = asked;
        asked = next.orElseThrow().index();
        next = Optional.empty();
        number++;
        try {
            markCurrent();
            old.close();
            removeAllBut(number);
        } catch (IOException e) {
            LOG.warn("The full-text index that was replaced is still in {}", folder, e);
        }
        LOG.info("The new full-text index is whole, and is asked from here");
    }

    private Path folder(int each) {
        return folder.resolve(FORMAT + "-" + each);
    }

    private int current() throws IOException {
        Path file = folder.resolve(CURRENT);
        String name = Files.exists(file) ? Files.readString(file).strip() : "";
        return name.matches(FORMAT + "-\\d{1,9}") ? Integer.parseInt(name.substring(FORMAT.length() + 1)) : 0;
    }

    private void markCurrent() throws IOException {
        Path written = Files.writeString(folder.resolve(CURRENT + ".new"), FORMAT + "-" + number);
        Files.move(written, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether there is an index whose every file is as it was written. */
    private static boolean isSound(Path folder) {
        Path index = TextIndex.within(folder);
        if (!Files.isDirectory(index)) {
            LOG.info("There is no full-text index yet: it is made from the change log");
            return false;
        }
        try (FSDirectory files = FSDirectory.open(index);
                DirectoryReader reader = DirectoryReader.open(files)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "The full-text index in {} is damaged ({}): it is made anew from the change log, and searches find"
                            + " less until it has caught up",
                    index,
                    e.toString());
            return false;
        }
    }

    private void removeAllBut(int kept) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.filter(Files::isDirectory).toList()) {
                if (!each.equals(folder(kept))) {
                    remove(each);
                }
            }
        }
    }

    private static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(tree)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }

    @PreDestroy
    synchronized void close() {
        next.ifPresent(unfinished -> unfinished.index().close());
        asked.close();
    }
}
