package org.terreau.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.terreau.access.Right;
import org.terreau.address.Base;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.page.Revision;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;
import org.terreau.transfer.FieldsWriter;
import org.terreau.transfer.Value;
import org.terreau.type.PageTypes;
import org.terreau.web.json.Json;
import org.terreau.web.negotiation.EntityTag;

/** Pages as the API gives them: to each reader without what refers to pages that they may not read. */
@ApplicationScoped
class PageJson {

    private final Pages pages;
    private final PageTypes types;
    private final Base base;

    protected PageJson() {
        this(null, null, null);
    }

    @Inject
    PageJson(Pages pages, PageTypes types, Base base) {
        this.pages = pages;
        this.types = types;
        this.base = base;
    }

    /**
     * A page as a reader sees it.
     *
     * @param shown the triples of its fields that are in it
     */
    record Shown(JsonObject json, Set<Triple> shown) {

        byte[] bytes() {
            return json.toString().getBytes(StandardCharsets.UTF_8);
        }

        /** Of revision and bytes: another one too when other pages that it names open or close. */
        EntityTag tag(int revision) {
            return new EntityTag(revision + "-" + EntityTag.ofBytes(bytes()).opaque(), false);
        }
    }

    Shown of(Page page, Reader reader) {
        return of(page, reader, readable(List.of(page.content()), reader));
    }

    /** Several pages, looking up once what they name. */
    List<Shown> of(List<Page> several, Reader reader) {
        Set<Slug> readable = readable(several.stream().map(Page::content).toList(), reader);
        return several.stream().map(page -> of(page, reader, readable)).toList();
    }

    /** A page as it was. */
    Shown of(Page page, Revision revision, Reader reader) {
        Page then = new Page(
                page.slug(),
                page.type(),
                page.state(),
                page.circle(),
                revision.content(),
                revision.number(),
                revision.summary().readers(),
                page.writers(),
                page.creator(),
                revision.summary().author(),
                page.createdAt(),
                revision.summary().at(),
                false);
        return of(then, reader);
    }

    private Shown of(Page page, Reader reader, Set<Slug> readable) {
        FieldsWriter writer = new FieldsWriter(
                types.schemes(),
                base,
                base.thing(page.slug()),
                page.content().fields(),
                triple -> tells(triple, page.slug(), readable),
                true);
        Value.Entries fields =
                types.shapes().named(page.type()).map(writer::write).orElse(new Value.Entries(Map.of()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("slug", page.slug().value())
                .add("id", base.thing(page.slug()))
                .add("type", page.type())
                .add("title", page.title())
                .add("lang", page.content().lang())
                .add("revision", page.revision());
        page.state().ifPresent(state -> json.add("state", state));
        readers(page, reader).ifPresent(tokens -> json.add("readers", tokens(tokens)));
        json.add("fields", JsonValues.json(fields))
                .add("body", page.content().body())
                .add("created", page.createdAt().toString())
                .add("modified", page.modifiedAt().toString())
                .add(
                        "author",
                        Json.createObjectBuilder().add("name", page.author().name()))
                .add("links", links(page));
        return new Shown(json.build(), writer.written());
    }

    private JsonObjectBuilder links(Page page) {
        String self = base.resolve("api/v1/pages/" + page.slug());
        JsonObjectBuilder links = Json.createObjectBuilder().add("self", self).add("revisions", self + "/revisions");
        page.state().ifPresent(state -> links.add("transitions", self + "/transitions"));
        return links.add("type", base.resolve("api/v1/types/" + page.type()))
                .add("page", base.page(page.slug()))
                .add("rdf", base.page(page.slug()) + ".ttl");
    }

    /** Who else may read the page is the business of those who may edit it. */
    private Optional<Tokens> readers(Page page, Reader reader) {
        return Optional.of(page.readers()).filter(any -> page.isPublic() || pages.may(Right.EDIT, page, reader));
    }

    static JsonArrayBuilder tokens(Tokens tokens) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        tokens.tokens().forEach(token -> array.add(token.value()));
        return array;
    }

    private Set<Slug> readable(Collection<Content> contents, Reader reader) {
        Set<Slug> named = new HashSet<>();
        contents.forEach(content -> named.addAll(content.fields().topics(base)));
        return pages.find(named, reader).keySet();
    }

    private boolean tells(Triple triple, Slug own, Set<Slug> readable) {
        return tells(triple.getSubject(), own, readable) && tells(triple.getObject(), own, readable);
    }

    private boolean tells(Node node, Slug own, Set<Slug> readable) {
        return !node.isURI()
                || base.slugOfThing(node.getURI())
                        .filter(slug -> !slug.equals(own) && !readable.contains(slug))
                        .isEmpty();
    }
}
