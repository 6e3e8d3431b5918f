package org.terreau.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terreau.access.NotAllowed;
import org.terreau.access.Right;
import org.terreau.file.Arrival;
import org.terreau.file.KeptFiles;
import org.terreau.intake.table.TableFile;
import org.terreau.job.Jobs;
import org.terreau.page.Accounts;
import org.terreau.shape.Shape;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.type.PageTypes;

/**
 * Imports, as one reader may see and do them: their own; all, for administrators. What is asked for is done by a job; what
 * doesn't fit the stage at which an import is by now is not done.
 */
@ApplicationScoped
public class Intakes {

    /** How long a file, and what it said, is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 20L << 20;

    private static final int LATEST = 20;

    private final IntakeRepository repository;
    private final KeptFiles files;
    private final Accounts accounts;
    private final PageTypes types;
    private final Jobs jobs;

    protected Intakes() {
        this(null, null, null, null, null);
    }

    @Inject
    Intakes(IntakeRepository repository, KeptFiles files, Accounts accounts, PageTypes types, Jobs jobs) {
        this.repository = repository;
        this.files = files;
        this.accounts = accounts;
        this.types = types;
        this.jobs = jobs;
    }

    /** Whether the reader may import pages of a type. */
    public boolean may(String type, Reader reader) {
        return types.importable(type) && Right.toCreate(reader);
    }

    /**
     * Takes in a file, all of whose rows are read.
     *
     * @param lang that its pages are likely to be in
     * @throws org.terreau.intake.table.UnreadableFile where there are no rows in it
     * @throws org.terreau.file.TooLarge where there is more than is taken
     */
    public Intake receive(String type, Arrival arrival, String name, String lang, Reader reader) throws IOException {
        Account account = allowed(type, reader);
        accounts.know(account);
        Shape shape = types.named(type).map(types::shape).orElseThrow();
        return repository.add(
                type,
                account,
                rows -> TableFile.read(arrival.path(), rows),
                () -> files.keep(arrival, name, account, KEPT),
                heads -> new Plan(
                        ColumnNames.guess(Target.of(shape), heads, lang), Map.of(), lang, Tokens.PUBLIC, false));
    }

    /** An import of pages of this type that the reader may see. */
    public Optional<Intake> find(String type, long id, Reader reader) {
        return repository.intake(id).filter(intake -> intake.type().equals(type) && isFor(intake, reader));
    }

    /** The reader's own, newest first. */
    public List<Intake> latest(String type, Reader reader) {
        return reader.account()
                .map(account -> repository.of(account.id(), type, LATEST))
                .orElse(List.of());
    }

    /** Has the rows checked as this plan reads them. */
    public void check(Intake intake, Plan plan, Reader reader) {
        Account account = allowed(intake.type(), reader);
        begin(intake, EnumSet.of(Stage.MATCHING, Stage.CHECKED), Stage.CHECKING, account, plan);
    }

    /** As {@link #check}, with latitudes and longitudes in each other's place. */
    public void exchange(Intake intake, Reader reader) {
        check(intake, intake.plan().exchange(), reader);
    }

    /** Goes back to the choice of what each column is. */
    public void rematch(Intake intake, Reader reader) {
        Account account = allowed(intake.type(), reader);
        repository.advance(intake.id(), EnumSet.of(Stage.CHECKED), Stage.MATCHING, account, plan -> plan);
    }

    /**
     * Has pages made of all good rows, and of some that resemble what is there.
     *
     * @param lines of those; empty for the choice that stands
     */
    public void make(Intake intake, Alike alike, Collection<Integer> lines, Reader reader) {
        Account account = allowed(intake.type(), reader);
        if (intake.stage() == Stage.CHECKED) {
            switch (alike) {
                case SKIP -> repository.choose(intake.id(), Set.of());
                case CHOSEN -> repository.choose(intake.id(), lines);
                case MAKE -> repository.chooseAll(intake.id());
            }
        }
        begin(intake, EnumSet.of(Stage.CHECKED), Stage.MAKING, account, intake.plan());
    }

    /** What to do with rows that resemble what is there. */
    public enum Alike {
        SKIP,
        CHOSEN,
        MAKE
    }

    /** Has the pages deleted that were made, those that nobody has changed since. */
    public void undo(Intake intake, Reader reader) {
        Account account = allowed(intake.type(), reader);
        begin(intake, EnumSet.of(Stage.MADE), Stage.UNDOING, account, intake.plan());
    }

    private void begin(Intake intake, Set<Stage> from, Stage to, Account account, Plan plan) {
        if (repository.advance(intake.id(), from, to, account, before -> plan)) {
            jobs.run(IntakeJobs.NAME);
        }
    }

    /** How many rows of an import stand how. */
    public Map<RowState, Long> counts(Intake intake) {
        return repository.counts(intake.id());
    }

    /** How many rows are to be made although they resemble what is there. */
    public long chosen(Intake intake) {
        return repository.chosen(intake.id());
    }

    /** Rows in these states, after a line, in the order of the file. */
    public List<Row> rows(Intake intake, Collection<RowState> states, int after, int limit) {
        return repository.rows(intake.id(), states, after, limit);
    }

    private Account allowed(String type, Reader reader) {
        if (!may(type, reader)) {
            throw new NotAllowed("import pages of type " + type, reader);
        }
        return reader.account().orElseThrow(() -> new NotAllowed("import pages", reader));
    }

    private static boolean isFor(Intake intake, Reader reader) {
        return reader.holds(Token.of(Role.ADMIN))
                || reader.account()
                        .filter(account -> account.id().equals(intake.ownerId()))
                        .isPresent();
    }
}
