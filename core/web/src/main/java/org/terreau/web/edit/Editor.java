package org.terreau.web.edit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.terreau.access.Right;
import org.terreau.circle.Circles;
import org.terreau.history.Merge;
import org.terreau.history.Region;
import org.terreau.markup.Rendered;
import org.terreau.page.Content;
import org.terreau.page.Edit;
import org.terreau.page.EditConflict;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.shape.Doubt;
import org.terreau.shape.FieldMerge;
import org.terreau.shape.Fields;
import org.terreau.shape.Findings;
import org.terreau.shape.Forms;
import org.terreau.shape.Place;
import org.terreau.shape.Reading;
import org.terreau.shape.Submission;
import org.terreau.shape.Topics;
import org.terreau.shape.Validator;
import org.terreau.shape.Violation;
import org.terreau.spi.access.Tokens;
import org.terreau.web.edit.EditView.Conflict;
import org.terreau.web.edit.EditView.Mistake;
import org.terreau.web.history.DiffViews;
import org.terreau.web.history.TextChange;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.page.PageBar;
import org.terreau.web.page.PageBars;
import org.terreau.web.page.PageBody;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.standing.StateBoxes;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.Texts;
import org.terreau.web.view.View;

/** Shows the form of a page and takes it in: whatever is wrong, what was typed comes back with it. */
@RequestScoped
class Editor {

    @Inject
    private Pages pages;

    @Inject
    private Forms forms;

    @Inject
    private Validator validator;

    @Inject
    private Circles circles;

    @Inject
    private StateBoxes boxes;

    @Inject
    private PageBody body;

    @Inject
    private PageBars bars;

    @Inject
    private DiffViews differences;

    @Inject
    private Finders finders;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    protected Editor() {}

    /** The form with what the page holds now. */
    Response show(Subject subject, Draft draft) {
        return Response.ok(view(subject, draft, List.of(), Showing.PLAIN)).build();
    }

    /** The form of a new page with what is known of its thing. */
    Response begin(Subject subject, org.terreau.spi.authority.Draft known) {
        Submission fields = forms.submission(
                subject.shape(),
                subject.thing(),
                Fields.of(known.fields()),
                pages.topics(reader.reader()),
                triple -> true);
        return show(subject, Draft.blank(known.title(), known.lang()).holding(fields));
    }

    /** The form with a word about it. */
    Response told(int status, Subject subject, Draft draft, String key) {
        return again(status, subject, draft, List.of(), Showing.notice(key));
    }

    /** A draft of the page that begins with another content than it has. */
    Draft draft(Subject subject, Content content, String comment) {
        Page page = subject.page().orElseThrow();
        Submission fields = forms.submission(
                subject.shape(), subject.thing(), content.fields(), pages.topics(reader.reader()), triple -> true);
        return new Draft(
                page.revision(),
                content.title(),
                content.lang(),
                content.body(),
                Draft.choice(page),
                comment,
                "save",
                "",
                fields);
    }

    Submission submission(Subject subject) {
        return forms.submission(
                subject.shape(), subject.thing(), subject.fields(), pages.topics(reader.reader()), triple -> true);
    }

    /**
     * Takes in what was sent: 303 to the saved page, or the form again with what is wrong.
     *
     * @param trusted whether the form was sent from a page of ours
     * @param save writes the page and returns it
     */
    Response take(Subject subject, Draft draft, boolean trusted, Function<Edit, Page> save) {
        if (reader.reader().isAnonymous()) {
            return again(401, subject, draft, List.of(), Showing.notice("edit.signed-out"));
        }
        if (!trusted) {
            return again(403, subject, draft, List.of(), Showing.notice("edit.untrusted"));
        }
        Topics readable = pages.topics(reader.reader());
        Reading reading = forms.read(
                subject.shape(), subject.thing(), draft.fields(), subject.fields(), readable, triple -> true);
        if (reading.rearranged()) {
            return again(200, subject, draft.holding(reading.submission()), List.of(), Showing.PLAIN);
        }
        if (draft.operation().equals("preview")) {
            Rendered preview = body.render(draft.body(), draft.lang(), reader.reader());
            return again(200, subject, draft, List.of(), Showing.preview(preview));
        }
        if (draft.tooLong()) {
            return again(413, subject, draft, List.of(), Showing.notice("edit.too-long"));
        }
        Findings found = validator.examine(
                subject.shape(), subject.thing(), reading.fields(), subject.fields(), pages.everyTopic());
        List<Doubt> doubts = found.doubts();
        if (draft.operation().equals("accept")) {
            return take(subject, draft.accepting(doubts), trusted, save);
        }
        List<Violation> violations = reading.all(found.violations());
        boolean wrong = !violations.isEmpty()
                || draft.titleProblem().isPresent()
                || draft.tokens(subject.page(), reader.reader()).isEmpty();
        boolean toAsk = !doubts.isEmpty() && !draft.seen().equals(Doubt.mark(doubts));
        if (wrong || toAsk) {
            // With the names that new parts have got: what is wrong in one is told there.
            return again(422, subject, draft.holding(reading.submission()), violations, Showing.wrong(wrong, doubts));
        }
        return save(subject, draft, reading.fields(), save);
    }

    private Response save(Subject subject, Draft draft, Fields fields, Function<Edit, Page> save) {
        Tokens readers = draft.tokens(subject.page(), reader.reader()).orElseThrow();
        Content content = new Content(draft.title(), draft.lang(), fields, draft.body());
        try {
            Page saved = save.apply(new Edit(content, readers, draft.comment()));
            return Response.seeOther(URI.create("/wiki/" + saved.slug())).build();
        } catch (EditConflict e) {
            if (!e.current().slug().equals(subject.slug())) {
                throw e;
            }
            return conflict(subject, draft, fields, e.current());
        }
    }

    private Response conflict(Subject subject, Draft draft, Fields typed, Page current) {
        Content base = subject.before().orElseThrow();
        Content theirs = current.content();
        Merge body = Merge.threeWay(base.body(), draft.body(), theirs.body());
        FieldMerge fields = FieldMerge.of(subject.shape(), subject.thing(), base.fields(), typed, theirs.fields());
        Submission joined = forms.submission(
                subject.shape(), subject.thing(), fields.fields(), pages.topics(reader.reader()), triple -> true);
        Conflict conflict = new Conflict(
                current,
                TextChange.between(base.body(), theirs.body()),
                differences.rows(current, base, theirs, frames.texts().locale(), reader.reader()),
                body.conflicts().isEmpty() && !fields.clashes());
        return again(
                409,
                subject,
                draft.onto(current, base, body.decided(Region.Conflict::mine), joined),
                List.of(),
                Showing.conflict(conflict));
    }

    private Response again(int status, Subject subject, Draft draft, List<Violation> violations, Showing showing) {
        Response.ResponseBuilder response = Response.status(status);
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer realm=\"terreau\"");
        }
        return response.entity(view(subject, draft, violations, showing))
                .type(Representation.HTML.contentType())
                .build();
    }

    /** What is shown besides the form. */
    private record Showing(
            boolean mistakes,
            List<Doubt> doubts,
            Optional<String> notice,
            Optional<Conflict> conflict,
            Optional<Rendered> preview) {

        static final Showing PLAIN = wrong(false, List.of());

        static Showing wrong(boolean mistakes, List<Doubt> doubts) {
            return new Showing(mistakes, doubts, Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Showing notice(String key) {
            return new Showing(false, List.of(), Optional.of(key), Optional.empty(), Optional.empty());
        }

        static Showing conflict(Conflict conflict) {
            return new Showing(false, List.of(), Optional.empty(), Optional.of(conflict), Optional.empty());
        }

        static Showing preview(Rendered rendered) {
            return new Showing(false, List.of(), Optional.empty(), Optional.empty(), Optional.of(rendered));
        }
    }

    private View view(Subject subject, Draft draft, List<Violation> violations, Showing showing) {
        Texts texts = frames.texts();
        Locale locale = texts.locale();
        String title = subject.page()
                .map(page -> texts.of(subject.merging().isPresent() ? "edit.merge-title" : "edit.title", page.title()))
                .orElse(texts.of("edit.new-title", subject.shape().label().in(locale)));
        Frame frame = frames.frame(title);
        EditView model = new EditView(
                subject.page(),
                subject.page().map(page -> bars.bar(page, PageBar.Tab.EDIT, reader.reader())),
                subject.page()
                        .filter(page -> subject.merging().isEmpty() && pages.may(Right.DELETE, page, reader.reader()))
                        .isPresent(),
                frame.type(subject.shape().localName()),
                subject.action(),
                draft,
                forms.form(subject.shape(), draft.fields(), locale, violations),
                audience(subject, locale),
                showing.mistakes() ? mistakes(subject, draft, violations, texts) : List.of(),
                showing.doubts(),
                showing.notice(),
                showing.conflict(),
                showing.preview(),
                subject.merging(),
                subject.page().isPresent() ? List.of() : finders.of(subject, locale));
        return new View("edit/edit.jte", frame, model);
    }

    private EditView.Audience audience(Subject subject, Locale locale) {
        return new EditView.Audience(
                subject.page().flatMap(circles::of).isPresent(),
                subject.page()
                        .map(page -> boxes.readers(page, locale))
                        .orElseGet(() -> boxes.firstReaders(subject.shape().localName(), locale)));
    }

    private List<Mistake> mistakes(Subject subject, Draft draft, List<Violation> violations, Texts texts) {
        List<Mistake> mistakes = new ArrayList<>();
        draft.titleProblem()
                .ifPresent(problem ->
                        mistakes.add(new Mistake("title", texts.of("edit.title-problem." + problem.code()))));
        if (draft.tokens(subject.page(), reader.reader()).isEmpty()) {
            mistakes.add(new Mistake("readers", texts.of("edit.readers-problem")));
        }
        violations.forEach(violation -> mistakes.add(
                new Mistake(violation.place().map(Place::inputName).orElse(""), violation.message(texts.locale()))));
        return mistakes;
    }
}
