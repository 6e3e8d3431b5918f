package org.terreau.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.terreau.intake.Intake;
import org.terreau.intake.Intakes;
import org.terreau.intake.Plan;
import org.terreau.intake.Row;
import org.terreau.intake.RowState;
import org.terreau.intake.Stage;
import org.terreau.intake.Target;
import org.terreau.shape.Range;
import org.terreau.shape.Shape;
import org.terreau.type.PageTypes;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.standing.StateBoxes;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** Makes the screens of an import: which one is shown is said by how far it is. */
@RequestScoped
class IntakeScreens {

    private static final int FIRST_ROWS = 4;
    private static final int AT_ONCE = 100;

    @Inject
    private Intakes intakes;

    @Inject
    private PageTypes types;

    @Inject
    private StateBoxes boxes;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    protected IntakeScreens() {}

    Response upload(int status, String type, Optional<String> problem) {
        Frame frame = frame(type);
        UploadView view = new UploadView(frame.type(type), intakes.latest(type, reader.reader()), problem);
        return answer(status, new View("intake/upload.jte", frame, view));
    }

    /** @param after from which line on rows are shown */
    Response show(Intake intake, int after) {
        if (intake.stage() == Stage.MATCHING) {
            return matching(200, intake, intake.plan(), false);
        }
        Frame frame = frame(intake.type());
        Map<RowState, IntakeView.Listed> lists = new EnumMap<>(RowState.class);
        IntakeView.shownAt(intake.stage()).forEach(state -> lists.put(state, listed(intake, state, after)));
        IntakeView view = new IntakeView(
                frame.type(intake.type()), intake, intakes.counts(intake), intakes.chosen(intake), lists);
        String template = intake.stage().busy() ? "work" : view.word();
        return answer(200, new View("intake/" + template + ".jte", frame, view));
    }

    private IntakeView.Listed listed(Intake intake, RowState state, int after) {
        List<Row> rows = intakes.rows(intake, EnumSet.of(state), after, AT_ONCE + 1);
        return rows.size() > AT_ONCE
                ? new IntakeView.Listed(
                        rows.subList(0, AT_ONCE),
                        OptionalInt.of(rows.get(AT_ONCE - 1).line()))
                : new IntakeView.Listed(rows, OptionalInt.empty());
    }

    Response matching(int status, Intake intake, Plan plan, boolean untitled) {
        Frame frame = frame(intake.type());
        Shape shape = types.named(intake.type()).map(types::shape).orElseThrow();
        List<Target> targets = Target.of(shape);
        Locale locale = frame.texts().locale();
        MatchingView view = new MatchingView(
                frame.type(intake.type()),
                intake,
                plan,
                intakes.rows(intake, EnumSet.allOf(RowState.class), 0, FIRST_ROWS),
                intakes.counts(intake).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                targets,
                targets.stream()
                        .filter(target -> target.required() && target.property().isPresent())
                        .map(target -> new MatchingView.Always(target, choices(target, locale)))
                        .toList(),
                boxes.firstReaders(intake.type(), locale),
                untitled);
        return answer(status, new View("intake/matching.jte", frame, view));
    }

    private Map<String, String> choices(Target target, Locale locale) {
        Map<String, String> choices = new LinkedHashMap<>();
        switch (target.property().orElseThrow().range()) {
            case Range.Concept range ->
                types.schemes()
                        .scheme(range.scheme())
                        .concepts()
                        .forEach(concept ->
                                choices.put(concept.key(), concept.label().in(locale)));
            case Range.Choice range -> range.values().forEach(value -> choices.put(value, value));
            default -> {}
        }
        return choices;
    }

    private Frame frame(String type) {
        Frame frame = frames.frame("");
        return frame.titled(frame.t("intake.title", frame.type(type).label()));
    }

    private static Response answer(int status, View view) {
        return Response.status(status)
                .entity(view)
                .type(Representation.HTML.contentType())
                .header("Cache-Control", "private, no-store")
                .header("Vary", "Accept-Language, Cookie")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
