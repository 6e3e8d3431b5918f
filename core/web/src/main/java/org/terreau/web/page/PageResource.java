package org.terreau.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import org.terreau.address.Base;
import org.terreau.page.Names;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.spi.access.Reader;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Kept;
import org.terreau.web.negotiation.Conditional;
import org.terreau.web.negotiation.EntityTag;
import org.terreau.web.negotiation.HttpDate;
import org.terreau.web.negotiation.NotAcceptable;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.negotiation.RequestHeaders;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /wiki/{slug}}: a page, for people or for programs, by the Accept header or by the end of the address. */
@Path("/wiki/{slug}")
@RequestScoped
public class PageResource {

    private static final String FOR_ONE_READER = "private, no-cache";
    private static final String NOT_KEPT = "private, no-store";

    @Inject
    private Pages pages;

    @Inject
    private Names names;

    @Inject
    private PageViews views;

    @Inject
    private PageData data;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader current;

    @Inject
    private Base base;

    @Context
    private HttpHeaders headers;

    public PageResource() {}

    /** @throws NotAcceptable where a page has no form that fits */
    @GET
    @Kept
    public Response page(@PathParam("slug") PageAddress address, @QueryParam("from") @DefaultValue("") String from) {
        Reader reader = current.reader();
        Page page = pages.read(address.slug(), reader);
        Representation chosen =
                address.suffix().orElseGet(() -> RequestHeaders.accept(headers).choose(Representation.OF_A_PAGE));
        ResponseBuilder response =
                chosen == Representation.HTML ? html(page, from, reader) : bytes(page, chosen, reader);
        PageLinks.of(page.slug(), base).forEach(link -> response.header(HttpHeaders.LINK, link));
        return response.header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
                .header(HttpHeaders.LAST_MODIFIED, HttpDate.format(page.modifiedAt()))
                .header(HttpHeaders.CONTENT_LOCATION, "/wiki/" + page.slug() + suffix(chosen))
                .build();
    }

    private static String suffix(Representation chosen) {
        return chosen == Representation.HTML ? "" : "." + chosen.suffix();
    }

    private ResponseBuilder html(Page page, String from, Reader reader) {
        Frame frame = frames.frame(page.title());
        PageView view = views.view(page, frame.texts().locale(), reader)
                .from(Slug.parse(from).filter(name -> leadsHere(name, page, reader)));
        View shown = new View("page/page.jte", frame.described(view.description()), view);
        if (!reader.isAnonymous()) {
            return Response.ok(shown, Representation.HTML.contentType()).header(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        }
        EntityTag tag = PageTag.of(frame.lang(), view);
        return (unchanged(tag) ? Response.notModified() : Response.ok(shown, Representation.HTML.contentType()))
                .header(HttpHeaders.ETAG, tag.toString())
                .header(HttpHeaders.CACHE_CONTROL, FOR_ONE_READER);
    }

    private ResponseBuilder bytes(Page page, Representation chosen, Reader reader) {
        byte[] bytes = data.bytes(page, chosen, reader);
        EntityTag tag = EntityTag.ofBytes(bytes);
        return (unchanged(tag) ? Response.notModified() : Response.ok(bytes, chosen.contentType()))
                .header(HttpHeaders.ETAG, tag.toString())
                .header(HttpHeaders.CACHE_CONTROL, FOR_ONE_READER)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag, Link, Last-Modified, Content-Location");
    }

    private boolean leadsHere(Slug name, Page page, Reader reader) {
        return names.leadsTo(name, reader)
                .filter(there -> there.slug().equals(page.slug()))
                .isPresent();
    }

    /** By tag only: what is shown of a page changes with the pages around it, which its own date doesn't tell. */
    private boolean unchanged(EntityTag tag) {
        return Conditional.parse(
                        Optional.empty(), RequestHeaders.value(headers, HttpHeaders.IF_NONE_MATCH), Optional.empty())
                .notModified(tag, Optional.empty());
    }
}
