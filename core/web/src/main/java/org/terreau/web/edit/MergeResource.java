package org.terreau.web.edit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terreau.access.Right;
import org.terreau.address.Base;
import org.terreau.page.Content;
import org.terreau.page.Names;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.shape.Shape;
import org.terreau.shape.Topic;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.type.PageTypes;
import org.terreau.web.history.DiffViews;
import org.terreau.web.history.FieldRow;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.page.PageBar;
import org.terreau.web.page.PageBars;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/**
 * {@code /wiki/{slug}/merge}: a page becomes part of another. First the other is chosen, then its form is shown with what
 * both say; saving it takes the page away, whose address leads to the other from then on.
 */
@Path("/wiki/{slug}/merge")
@RequestScoped
public class MergeResource {

    private static final Pattern WRITTEN = Pattern.compile(".*[\\[(]([a-z0-9-]+)[])]", Pattern.DOTALL);

    @Inject
    private Pages pages;

    @Inject
    private Names names;

    @Inject
    private PageTypes types;

    @Inject
    private Editor editor;

    @Inject
    private DiffViews differences;

    @Inject
    private PageBars bars;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Inject
    private Base base;

    /**
     * Which page is to be the other one.
     *
     * @param typed so far
     * @param mistake key of what is wrong with it
     */
    public record Choice(Page page, PageBar bar, String typed, Optional<String> mistake) {}

    public MergeResource() {}

    @GET
    public Response show(@PathParam("slug") String path, @QueryParam("into") @DefaultValue("") String typed) {
        Page gone = mergeable(path);
        if (typed.isBlank()) {
            return choice(200, gone, "", Optional.empty());
        }
        Optional<Slug> into = named(typed.strip());
        if (into.isEmpty()) {
            return choice(422, gone, typed, Optional.of("name.unknown"));
        }
        if (into.get().equals(gone.slug())) {
            return choice(422, gone, typed, Optional.of("name.itself"));
        }
        Page target = pages.read(into.get(), reader.reader());
        if (!pages.may(Right.EDIT, target, reader.reader())) {
            return choice(422, gone, typed, Optional.of("name.not-editable"));
        }
        Shape shape = shape(target);
        Content joined = Joined.of(target, gone, shape, base);
        Subject subject = subject(gone, target, target.content());
        return editor.show(subject, editor.draft(subject, joined, comment(gone, target)));
    }

    @POST
    public Response merge(
            @PathParam("slug") String path, @QueryParam("into") @DefaultValue("") String into, FormData form) {
        Reader who = reader.reader();
        Page gone = who.isAnonymous() ? readable(path) : mergeable(path);
        Page target = readable(into);
        Draft draft = Draft.of(form);
        Content before = draft.base() == target.revision() || draft.base() < 1
                ? target.content()
                : pages.revision(target.slug(), draft.base(), who).content();
        Subject subject = subject(gone, target, before);
        int seen = form.first("other")
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
        if (seen != gone.revision()) {
            return editor.told(409, subject, draft, "edit.merge-changed");
        }
        return editor.take(
                subject,
                draft,
                form.trusted(),
                edit -> names.merge(gone.slug(), seen, target.slug(), draft.base(), edit, who));
    }

    private Page readable(String path) {
        return pages.read(Slug.parse(path).orElseThrow(NotFoundException::new), reader.reader());
    }

    private Page mergeable(String path) {
        Page page = readable(path);
        names.requireMergeable(page, reader.reader());
        return page;
    }

    private Shape shape(Page page) {
        return types.shapes().named(page.type()).orElseThrow(NotFoundException::new);
    }

    /** The page that somebody names by its title, its address, or both as a suggestion writes them. */
    private Optional<Slug> named(String typed) {
        Matcher written = WRITTEN.matcher(typed);
        Optional<Slug> slug = Slug.parse(written.matches() ? written.group(1) : typed);
        Optional<PageSummary> there = slug.flatMap(name ->
                Optional.ofNullable(pages.find(Set.of(name), reader.reader()).get(name)));
        return there.map(PageSummary::slug).or(() -> {
            List<Topic> titled = pages.topics(reader.reader()).titled(typed, Set.of());
            return titled.size() == 1 ? Optional.of(titled.getFirst().slug()) : Optional.empty();
        });
    }

    private Response choice(int status, Page gone, String typed, Optional<String> mistake) {
        Choice choice = new Choice(gone, bars.bar(gone, PageBar.Tab.MORE, reader.reader()), typed, mistake);
        return Response.status(status)
                .entity(new View("name/merge.jte", frames.frame(frames.texts().of("name.merge", gone.title())), choice))
                .type(Representation.HTML.contentType())
                .build();
    }

    /** Those who read the comment may not be those who could read the page that goes. */
    private String comment(Page gone, Page target) {
        return widens(gone, target) ? "" : frames.texts().of("name.merge-comment", gone.title());
    }

    private static boolean widens(Page gone, Page target) {
        Tokens before = gone.readers();
        return !before.tokens().containsAll(target.readers().tokens());
    }

    private Subject subject(Page gone, Page target, Content before) {
        return new Subject(
                Optional.of(target),
                target.slug(),
                shape(target),
                base.thing(target.slug()),
                Optional.of(before),
                "/wiki/" + gone.slug() + "/merge?into=" + target.slug(),
                Optional.of(new Merging(gone, left(gone, target), widens(gone, target))));
    }

    /** What the fields of the page that goes have and those of both together don't, by the shape that it has. */
    private List<FieldRow> left(Page gone, Page target) {
        Content joined = Joined.of(target, gone, shape(target), base);
        Content about = new Content(
                gone.title(),
                gone.content().lang(),
                joined.fields().moved(base.thing(target.slug()), base.thing(gone.slug())),
                "");
        return differences.rows(gone, about, gone.content(), frames.texts().locale(), reader.reader()).stream()
                .filter(row -> row.after().stream().anyMatch(FieldRow.Item::changed))
                .toList();
    }
}
