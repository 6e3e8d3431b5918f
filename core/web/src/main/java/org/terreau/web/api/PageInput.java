package org.terreau.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.terreau.address.Base;
import org.terreau.page.Content;
import org.terreau.page.Edit;
import org.terreau.page.NewPage;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.page.Title;
import org.terreau.shape.Fields;
import org.terreau.shape.Shape;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;
import org.terreau.spi.workflow.Who;
import org.terreau.type.PageTypes;
import org.terreau.workflow.Standing;
import org.terreau.workflow.Workflows;

/** Reads what programs send to be saved: what is wrong is told all at once, and nothing is dropped in silence. */
@ApplicationScoped
class PageInput {

    private static final Set<String> WRITTEN = Set.of("title", "lang", "readers", "fields", "body", "comment");
    private static final Set<String> NAMED = Set.of("type", "slug");
    /** What a program may send back as it got it. */
    private static final Set<String> GIVEN =
            Set.of("id", "revision", "state", "created", "modified", "author", "links");

    private static final Set<String> FIXED = Set.of("slug", "id", "type");

    private final Pages pages;
    private final PageTypes types;
    private final FieldsInput fields;
    private final Workflows workflows;
    private final Base base;

    protected PageInput() {
        this(null, null, null, null, null);
    }

    @Inject
    PageInput(Pages pages, PageTypes types, FieldsInput fields, Workflows workflows, Base base) {
        this.pages = pages;
        this.types = types;
        this.fields = fields;
        this.workflows = workflows;
        this.base = base;
    }

    /** @throws ApiProblem with all that is wrong */
    NewPage creation(JsonObject json, Reader reader) {
        Sent sent = new Sent(json);
        sent.refuseOthersThan(union(WRITTEN, NAMED));
        sent.require("type");
        sent.require("title");
        Optional<Shape> shape = shape(sent);
        Optional<String> title = title(sent);
        Optional<Slug> slug = slug(sent).or(() -> title.map(Slug::of)).map(pages::free);
        Content before = new Content("-", "fr", Fields.none(), "");
        Optional<Standing> standing = shape.flatMap(known -> beginning(known.localName(), slug, reader));
        Tokens usual = standing.map(at -> at.readers(Tokens.PUBLIC)).orElse(Tokens.PUBLIC);
        Tokens readers = readers(sent, standing, usual);
        Edit edit = edit(sent, shape, base.thing(slug.orElse(Slug.of("-"))), before, readers, Set.of(), reader);
        return new NewPage(slug.orElseThrow(), shape.orElseThrow().localName(), Optional.empty(), edit);
    }

    /**
     * The page as it is to be: what isn't sent of title, fields and text is refused rather than taken out.
     *
     * @param shown what the reader sees of its fields; the rest stays
     * @throws ApiProblem with all that is wrong
     */
    Edit revision(JsonObject json, Page page, PageJson.Shown shown, Reader reader) {
        Sent sent = new Sent(json);
        sent.refuseOthersThan(union(union(WRITTEN, NAMED), GIVEN));
        FIXED.stream()
                .filter(key ->
                        sent.has(key) && !json.get(key).equals(shown.json().get(key)))
                .sorted()
                .forEach(key -> sent.refuse(key, "fixed", sent.text(key)));
        Stream.of("title", "fields", "body").forEach(sent::require);
        title(sent);
        Optional<Standing> standing = workflows.standing(page.type(), page.state(), page.people());
        return edit(
                sent,
                types.shapes().named(page.type()),
                base.thing(page.slug()),
                page.content(),
                readers(sent, standing, page.readers()),
                shown.shown(),
                reader);
    }

    private Edit edit(
            Sent sent,
            Optional<Shape> shape,
            String thing,
            Content before,
            Tokens readers,
            Set<Triple> shown,
            Reader reader) {
        String lang = lang(sent).orElse(before.lang());
        String comment = sent.text("comment").orElse("");
        String body = body(sent);
        JsonObject written = sent.object("fields");
        Fields read = shape.map(known -> fields.read(sent, written, known, thing, before.fields(), shown, reader))
                .orElse(Fields.none());
        sent.check();
        return new Edit(new Content(sent.text("title").orElseThrow().strip(), lang, read, body), readers, comment);
    }

    private Optional<Shape> shape(Sent sent) {
        Optional<String> type = sent.text("type");
        Optional<Shape> shape = type.flatMap(types.shapes()::named);
        if (type.isPresent() && shape.isEmpty()) {
            sent.refuse(
                    "type",
                    "type",
                    type,
                    types.shapes().all().stream().map(Shape::localName).sorted().collect(Collectors.joining(", ")));
        }
        return shape;
    }

    private static Optional<String> title(Sent sent) {
        Optional<String> title = sent.text("title").map(String::strip);
        title.flatMap(Title::problem).ifPresent(problem -> sent.refuse("title", "title-" + problem.code(), title));
        return title.filter(text -> Title.problem(text).isEmpty());
    }

    private static Optional<Slug> slug(Sent sent) {
        Optional<String> written = sent.text("slug");
        Optional<Slug> slug = written.flatMap(Slug::parse);
        if (written.isPresent() && slug.isEmpty()) {
            sent.refuse("slug", "slug", written);
        }
        return slug;
    }

    private static Optional<String> lang(Sent sent) {
        Optional<String> lang = sent.text("lang");
        if (lang.filter(tag -> !tag.matches("[a-z]{2,3}")).isPresent()) {
            sent.refuse("lang", "lang", lang);
        }
        return lang.filter(tag -> tag.matches("[a-z]{2,3}"));
    }

    private Optional<Standing> beginning(String type, Optional<Slug> slug, Reader creator) {
        return slug.flatMap(name -> creator.account()
                .flatMap(account -> workflows.beginning(type, new Who.Subject(name.value(), account.id()))));
    }

    /** Those that are sent, or these where none are; where the state of the page says who may read it, no others. */
    private static Tokens readers(Sent sent, Optional<Standing> standing, Tokens usual) {
        Optional<Tokens> chosen = readers(sent);
        Optional<Tokens> decided = standing.filter(Standing::decidesReaders).map(at -> at.readers(usual));
        if (decided.isPresent()
                && chosen.isPresent()
                && !List.of(usual, decided.get()).contains(chosen.get())) {
            sent.refuse("readers", "state", chosen.map(Tokens::toString), decided.get());
        }
        return chosen.orElse(usual);
    }

    private static Optional<Tokens> readers(Sent sent) {
        Optional<String> line = sent.texts("readers").map(words -> String.join(" ", words));
        try {
            Optional<Tokens> tokens = line.map(Tokens::parse);
            if (tokens.filter(all -> all.tokens().isEmpty()).isPresent()) {
                sent.refuse("readers", "readers", line);
            }
            return tokens.filter(all -> !all.tokens().isEmpty());
        } catch (IllegalArgumentException noToken) {
            sent.refuse("readers", "readers", line);
            return Optional.empty();
        }
    }

    private static String body(Sent sent) {
        String body = sent.text("body").orElse("").replace("\r\n", "\n");
        if (body.getBytes(StandardCharsets.UTF_8).length > Content.LONGEST_BODY) {
            throw new ApiProblem(413, "api.too-long", Content.LONGEST_BODY);
        }
        return body;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
