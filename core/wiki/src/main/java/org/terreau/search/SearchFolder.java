package org.terreau.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.settings.Settings;

/** Where the full-text index is: in a folder with a number, the next of which is taken where that one is of no use. */
@ApplicationScoped
class SearchFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SearchFolder.class);

    /** What a change of the index's fields raises: an index made before is not of use any more. */
    private static final String FORMAT = "1-";

    private final Path folder;
    private int number;
    private TextIndex index;

    protected SearchFolder() {
        folder = Path.of("");
    }

    @Inject
    SearchFolder(Settings settings) {
        folder = settings.search();
        try {
            Files.createDirectories(folder);
            number = numbers().max(Comparator.naturalOrder()).orElse(0);
            if (!isSound(numbered(number))) {
                number++;
            }
            open();
        } catch (IOException e) {
            throw new UncheckedIOException("The full-text index needs the folder " + folder, e);
        }
    }

    synchronized TextIndex index() {
        return index;
    }

    /** Begins again with an empty index. */
    synchronized void renew() {
        TextIndex old = index;
        number++;
        try {
            old.close();
        } catch (RuntimeException e) {
            LOG.warn("The full-text index that is given up can't be closed", e);
        }
        try {
            open();
        } catch (IOException e) {
            throw new UncheckedIOException("A new full-text index can't be made in " + folder, e);
        }
    }

    private void open() throws IOException {
        for (int other : numbers().filter(each -> each != number).toList()) {
            remove(numbered(other));
        }
        index = TextIndex.open(numbered(number));
    }

    private Path numbered(int each) {
        return folder.resolve(FORMAT + each);
    }

    /** Those of this format; a folder of another one stays, for who goes back to the version before. */
    private Stream<Integer> numbers() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside
                    .map(each -> each.getFileName().toString())
                    .filter(name -> name.matches(FORMAT + "\\d{1,9}"))
                    .map(name -> Integer.valueOf(name.substring(FORMAT.length())))
                    .toList()
                    .stream();
        }
    }

    /** Whether there is an index whose every file is as it was written. */
    private static boolean isSound(Path numbered) {
        Path files = TextIndex.within(numbered);
        if (!Files.isDirectory(files)) {
            return false;
        }
        try (FSDirectory directory = FSDirectory.open(files);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The full-text index in {} is damaged and is given up for a new one: {}", files, e.toString());
            return false;
        }
    }

    private static void remove(Path tree) throws IOException {
        try (Stream<Path> inside = Files.walk(tree)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }

    @PreDestroy
    synchronized void close() {
        index.close();
    }
}
