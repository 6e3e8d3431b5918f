package org.terreau.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.address.Base;
import org.terreau.circle.CircleTokens;
import org.terreau.page.Content;
import org.terreau.page.Edit;
import org.terreau.page.NewPage;
import org.terreau.page.Pages;
import org.terreau.page.Series;
import org.terreau.shape.Bounds;
import org.terreau.shape.Forms;
import org.terreau.shape.Shape;
import org.terreau.shape.Validator;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.job.Progress;
import org.terreau.type.PageTypes;

/**
 * Does what imports wait for: checks their rows, makes their pages, takes them back. Each row is done and noted at once,
 * so that a work that was cut goes on where it was.
 */
@ApplicationScoped
class IntakeWork {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWork.class);
    private static final int TOGETHER = 100;
    private static final Set<RowState> ALL = EnumSet.allOf(RowState.class);

    private final IntakeRepository repository;
    private final PageTypes types;
    private final Pages pages;
    private final Series series;
    private final Forms forms;
    private final Validator validator;
    private final CircleTokens circles;
    private final Base base;
    private final Bounds bounds;

    protected IntakeWork() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    IntakeWork(
            IntakeRepository repository,
            PageTypes types,
            Pages pages,
            Series series,
            Forms forms,
            Validator validator,
            CircleTokens circles,
            Base base,
            Bounds bounds) {
        this.repository = repository;
        this.types = types;
        this.pages = pages;
        this.series = series;
        this.forms = forms;
        this.validator = validator;
        this.circles = circles;
        this.base = base;
        this.bounds = bounds;
    }

    /**
     * Does some of the work of an import at the stage where it is: all of a check, so many rows of the rest, so that a long
     * import doesn't keep others waiting for its end.
     */
    void on(Intake intake, Progress progress) {
        boolean done = switch (intake.stage()) {
            case CHECKING -> check(intake, progress);
            case MAKING -> make(intake);
            case UNDOING -> undo(intake);
            default -> false;
        };
        series.await();
        if (done) {
            repository.done(intake.id(), intake.stage());
        }
        tell(intake, progress);
    }

    private void tell(Intake intake, Progress progress) {
        Map<RowState, Long> counts = repository.counts(intake.id());
        long waiting = counts.getOrDefault(RowState.GOOD, 0L) + counts.getOrDefault(RowState.ALIKE, 0L);
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        progress.at(total - waiting, total);
    }

    /** From the beginning, also where it was cut: nothing has come of it yet. */
    private boolean check(Intake intake, Progress progress) {
        Reader reader = reader(intake.acting());
        repository.reset(intake.id());
        Checking checking = new Checking(intake, shape(intake), rowReader(intake, reader), base, bounds, pages, reader);
        long total = repository.counts(intake.id()).getOrDefault(RowState.READ, 0L);
        long judgedSoFar = 0;
        List<Row> rows = repository.rows(intake.id(), ALL, 0, TOGETHER);
        while (!rows.isEmpty()) {
            List<IntakeRepository.Judged> judged = new ArrayList<>();
            rows.forEach(row -> judged.add(checking.judge(row)));
            repository.judge(judged);
            judgedSoFar += rows.size();
            progress.at(judgedSoFar, total);
            rows = repository.rows(intake.id(), ALL, rows.getLast().line(), TOGETHER);
        }
        repository.exchangeable(intake.id(), checking.exchangeable());
        return true;
    }

    private boolean make(Intake intake) {
        Reader reader = reader(intake.acting());
        RowReader reading = rowReader(intake, reader);
        List<Row> rows = repository.toMake(intake.id(), TOGETHER);
        rows.forEach(row -> make(intake, row, reading, reader));
        return rows.size() < TOGETHER;
    }

    /** Read and held to the rules again: much can have changed since it was checked. */
    private void make(Intake intake, Row row, RowReader reading, Reader reader) {
        RowReader.ReadRow read = reading.read(intake.heads(), row, intake.plan());
        if (read.content().isEmpty()) {
            refuse(row, read.title(), read.problems());
            return;
        }
        try {
            NewPage page = page(intake, row, read, read.content().get());
            series.create(page, reader, made -> repository.made(row.id(), made));
        } catch (RuntimeException e) {
            LOG.error("Row {} of import {} did not become a page", row.line(), intake.id(), e);
            refuse(row, read.title(), List.of(new Problem("", "", Target.MESSAGES.message("failed"))));
        }
    }

    private static NewPage page(Intake intake, Row row, RowReader.ReadRow read, Content content) {
        String comment = Target.MESSAGES
                .message("comment", intake.id() + "", intake.fileName(), row.line() + "")
                .in(Locale.of(intake.plan().lang()));
        return new NewPage(
                read.slug(),
                intake.type(),
                Optional.empty(),
                new Edit(content, intake.plan().readers(), comment));
    }

    private void refuse(Row row, String title, List<Problem> problems) {
        repository.judge(
                List.of(new IntakeRepository.Judged(row.id(), RowState.REFUSED, title, problems, row.resembles())));
    }

    private boolean undo(Intake intake) {
        Reader reader = reader(intake.acting());
        String comment = Target.MESSAGES
                .message("undo-comment", intake.id() + "")
                .in(Locale.of(intake.plan().lang()));
        List<Row> rows = repository.rows(intake.id(), EnumSet.of(RowState.MADE), 0, TOGETHER);
        for (Row row : rows) {
            Series.Outcome outcome = series.unmake(row.page().orElseThrow(), comment, reader);
            repository.stand(row.id(), outcome == Series.Outcome.KEPT ? RowState.KEPT : RowState.UNDONE);
        }
        return rows.size() < TOGETHER;
    }

    private RowReader rowReader(Intake intake, Reader reader) {
        return new RowReader(
                shape(intake),
                forms,
                validator,
                types.schemes(),
                base,
                new RememberedTopics(pages.topics(reader)),
                new RememberedTopics(pages.everyTopic()));
    }

    private Shape shape(Intake intake) {
        return types.named(intake.type())
                .map(types::shape)
                .orElseThrow(() -> new IllegalStateException("Nobody brings the type " + intake.type() + " any more"));
    }

    private Reader reader(Account account) {
        return Reader.of(account).with(circles.of(account));
    }
}
