package org.terreau.web.recent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.terreau.address.Base;
import org.terreau.page.ChangeSlice;
import org.terreau.page.RecentChanges;
import org.terreau.page.SharedReadings;
import org.terreau.spi.PageType;
import org.terreau.spi.view.Kept;
import org.terreau.type.PageTypes;
import org.terreau.web.negotiation.Accept;
import org.terreau.web.negotiation.Conditional;
import org.terreau.web.negotiation.EntityTag;
import org.terreau.web.negotiation.NotAcceptable;
import org.terreau.web.negotiation.Parameters;
import org.terreau.web.negotiation.RequestHeaders;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /recent}: what was written lately, for people, as an Atom feed and as JSON. */
@Path("/recent{suffix: (?:\\.(?:atom|json))?}")
@RequestScoped
public class RecentResource {

    private static final int SIZE = 50;
    private static final int CHANGE_SIZE = 600;

    @Inject
    private RecentChanges changes;

    @Inject
    private SharedReadings shared;

    @Inject
    private PageTypes types;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Inject
    private Base base;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    /** The forms of the list. */
    private enum Form {
        HTML("text/html", "application/xhtml+xml"),
        ATOM("application/atom+xml", "application/xml"),
        JSON("application/json");

        private final List<String> mediaTypes;

        Form(String... mediaTypes) {
            this.mediaTypes = List.of(mediaTypes);
        }

        String mediaType() {
            return mediaTypes.getFirst();
        }
    }

    @GET
    @Kept
    public Response recent(@PathParam("suffix") String suffix) {
        Form form = suffix.isEmpty() ? accepted() : suffix.equals(".atom") ? Form.ATOM : Form.JSON;
        Set<String> names = types.all().stream().map(PageType::name).collect(Collectors.toSet());
        RecentQuery query = RecentQuery.of(Parameters.of(uri), names);
        ChangeSlice slice = shared.of(
                query,
                reader.reader(),
                found -> SIZE * CHANGE_SIZE,
                alike -> changes.find(query.filter(), query.after(), SIZE, alike));
        Frame frame = frames.frame(frames.texts().of("list.recent"));
        return switch (form) {
            case HTML -> {
                View view = new View("recent/recent.jte", frame, RecentView.of(query, slice, frame.texts()));
                yield Response.ok(view, "text/html;charset=utf-8")
                        .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
                        .build();
            }
            case ATOM ->
                bytes(
                        form,
                        new AtomFeed(
                                        base,
                                        frame.texts(),
                                        type -> frame.type(type).label())
                                .of(query, slice));
            case JSON ->
                bytes(form, new RecentJson(base).of(query, slice).toString().getBytes(StandardCharsets.UTF_8));
        };
    }

    private Form accepted() {
        Accept accept = RequestHeaders.accept(headers);
        return accept.best(Arrays.asList(Form.values()), form -> form.mediaTypes)
                .orElseThrow(() -> new NotAcceptable(
                        Arrays.stream(Form.values()).map(Form::mediaType).toList()));
    }

    private Response bytes(Form form, byte[] bytes) {
        EntityTag tag = EntityTag.ofBytes(bytes);
        Conditional asked = Conditional.parse(
                Optional.empty(), RequestHeaders.value(headers, HttpHeaders.IF_NONE_MATCH), Optional.empty());
        boolean known = asked.notModified(tag, Optional.empty());
        return (known ? Response.notModified() : Response.ok(bytes, form.mediaType() + ";charset=utf-8"))
                .header(HttpHeaders.ETAG, tag.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie")
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag")
                .build();
    }
}
