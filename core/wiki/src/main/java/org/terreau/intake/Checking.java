package org.terreau.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terreau.address.Base;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.shape.Bounds;
import org.terreau.shape.Shape;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/** Looks at the rows of one import, in their order, each with those before it in mind. */
final class Checking {

    private static final int AT_ONCE = 500;

    private final Intake intake;
    private final Shape shape;
    private final RowReader rows;
    private final Base base;
    private final Bounds bounds;
    private final Lookalikes lookalikes;
    private int exchangeable;

    Checking(Intake intake, Shape shape, RowReader rows, Base base, Bounds bounds, Pages pages, Reader reader) {
        this.intake = intake;
        this.shape = shape;
        this.rows = rows;
        this.base = base;
        this.bounds = bounds;
        Map<Slug, Whereabouts> known = new HashMap<>();
        this.lookalikes = new Lookalikes(slug -> known.computeIfAbsent(slug, page -> where(page, pages, reader)));
        List<PageSummary> some = pages.ofType(intake.type(), 0, AT_ONCE, reader);
        for (int from = AT_ONCE; !some.isEmpty(); from += AT_ONCE) {
            some.forEach(page -> lookalikes.add(page.slug(), page.title()));
            some = pages.ofType(intake.type(), from, AT_ONCE, reader);
        }
    }

    private Whereabouts where(Slug slug, Pages pages, Reader reader) {
        Page page = pages.readAll(Set.of(slug), reader).get(slug);
        return page == null
                ? Whereabouts.NOWHERE
                : Whereabouts.of(shape, base.thing(slug), page.content().fields());
    }

    IntakeRepository.Judged judge(Row row) {
        RowReader.ReadRow read = rows.read(intake.heads(), row, intake.plan());
        Whereabouts where = Whereabouts.of(shape, base.thing(read.slug()), read.fields());
        exchangeable +=
                where.point().filter(point -> point.exchangeable(bounds)).isPresent() ? 1 : 0;
        if (read.content().isEmpty()) {
            return new IntakeRepository.Judged(row.id(), RowState.BAD, read.title(), read.problems(), List.of());
        }
        List<Resemblance> alike = lookalikes.of(read.title(), where);
        lookalikes.add(row.line(), read.title(), where);
        RowState state = alike.isEmpty() ? RowState.GOOD : RowState.ALIKE;
        return new IntakeRepository.Judged(row.id(), state, read.title(), List.of(), alike);
    }

    int exchangeable() {
        return exchangeable;
    }
}
