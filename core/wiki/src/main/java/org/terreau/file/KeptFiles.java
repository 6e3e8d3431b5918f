package org.terreau.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terreau.job.OwnJobs;
import org.terreau.page.Accounts;
import org.terreau.settings.Settings;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.job.Job;
import org.terreau.spi.job.Progress;
import org.terreau.spi.job.Schedule;

/**
 * Files that people send, each kept for a time, under the hash of its content. Who sent one and administrators may read
 * it. A node has the contents that were sent to it.
 */
@ApplicationScoped
public class KeptFiles implements OwnJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);
    private static final Duration LONGEST_ARRIVAL = Duration.ofDays(1);
    private static final int LONGEST_NAME = 200;

    private final KeptFileRepository repository;
    private final Accounts accounts;
    private final Optional<Path> folder;
    private final Clock clock = Clock.systemUTC();

    protected KeptFiles() {
        repository = null;
        accounts = null;
        folder = Optional.empty();
    }

    @Inject
    KeptFiles(KeptFileRepository repository, Accounts accounts, Settings settings) {
        this.repository = repository;
        this.accounts = accounts;
        this.folder = Optional.of(settings.data().resolve("files"));
    }

    /** @param limit in bytes */
    public Arrival arrival(long limit) throws IOException {
        Path arriving = Files.createDirectories(folder().resolve("arriving"));
        return new Arrival(arriving.resolve(UUID.randomUUID().toString()), limit);
    }

    /** Keeps what has come in. */
    public synchronized KeptFile keep(Arrival arrival, String name, Account owner, Duration howLong)
            throws IOException {
        accounts.know(owner);
        Instant now = clock.instant();
        String hash = arrival.hash();
        Path place = place(hash);
        Files.createDirectories(place.getParent());
        Files.move(arrival.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return repository.add(hash, plain(name), arrival.bytes(), owner.id(), now, now.plus(howLong));
    }

    /** A file that the reader may have: their own, or any for administrators. */
    public Optional<KeptFile> file(long id, Reader reader) {
        return repository.file(id).filter(file -> isFor(file, reader));
    }

    /** Its content, where this node has it. */
    public Optional<Path> content(KeptFile file) {
        return Optional.of(place(file.hash())).filter(Files::exists);
    }

    private static boolean isFor(KeptFile file, Reader reader) {
        return reader.holds(Token.of(Role.ADMIN))
                || reader.account()
                        .filter(account -> account.id().equals(file.ownerId()))
                        .isPresent();
    }

    @Override
    public List<Job> jobs() {
        return List.of(new Job("forget-files", new Schedule.Daily(AT_NIGHT), this::forget));
    }

    private synchronized void forget(Progress progress) throws IOException {
        int forgotten = repository.forget(clock.instant());
        if (!Files.isDirectory(folder())) {
            return;
        }
        List<Path> contents;
        try (Stream<Path> all = Files.walk(folder())) {
            contents = all.filter(Files::isRegularFile).toList();
        }
        Set<String> known = repository.known(
                contents.stream().map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
        Instant past = clock.instant().minus(LONGEST_ARRIVAL);
        for (Path path : contents) {
            boolean arriving = path.getParent().endsWith("arriving");
            if (arriving
                    ? Files.getLastModifiedTime(path).toInstant().isBefore(past)
                    : !known.contains(path.getFileName().toString())) {
                Files.deleteIfExists(path);
            }
        }
        progress.say("Forgot " + forgotten + " files");
    }

    private Path place(String hash) {
        return folder().resolve(hash.substring(0, 2)).resolve(hash);
    }

    private Path folder() {
        return folder.orElseThrow(() -> new UncheckedIOException(new IOException("There is no folder for files")));
    }

    /** What is left of a name without a folder, without what no line of text has. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        String named = last.isEmpty() ? "file" : last;
        return named.length() > LONGEST_NAME ? named.substring(named.length() - LONGEST_NAME) : named;
    }
}
