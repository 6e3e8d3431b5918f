package org.terreau.web.type;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terreau.shape.Shape;
import org.terreau.spi.PageType;
import org.terreau.spi.view.Kept;
import org.terreau.spi.view.Viewing;
import org.terreau.type.PageTypes;
import org.terreau.web.negotiation.Conditional;
import org.terreau.web.negotiation.EntityTag;
import org.terreau.web.negotiation.NotAcceptable;
import org.terreau.web.negotiation.Parameters;
import org.terreau.web.negotiation.RequestHeaders;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/** {@code /types/{Type}}: all pages of a type, as a table for people and whole in files for programs. */
@Path("/types/{type}")
@RequestScoped
public class TypeResource {

    private static final String VARY = "Accept, Accept-Language, Cookie, Authorization";

    @Inject
    private PageTypes types;

    @Inject
    private TypeLists lists;

    @Inject
    private ListFiles files;

    @Inject
    private ListTags tags;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader reader;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @GET
    @Kept
    public Response list(@PathParam("type") ListAddress address) {
        PageType type = types.named(address.type()).orElseThrow(NotFoundException::new);
        ListForm form = address.form().orElseGet(this::accepted);
        Parameters parameters = Parameters.of(uri);
        Shape shape = types.shape(type);
        Locale locale = parameters
                .one(ListQuery.LABELS)
                .map(Locale::forLanguageTag)
                .orElseGet(() -> frames.texts().locale());
        Viewing viewing = new Viewing(reader.reader(), locale);
        return form == ListForm.HTML
                ? table(shape, parameters, viewing)
                : file(lists.read(shape, parameters, viewing), form);
    }

    private Response table(Shape shape, Parameters parameters, Viewing viewing) {
        Frame plain = frames.frame(shape.localName());
        Frame.Entry entry = plain.type(shape.localName());
        ListView view = lists.view(shape, parameters, entry, viewing);
        View shown = new View("type/type.jte", plain.titled(entry.label()).described(entry.definition()), view);
        return Response.ok(shown, ListForm.HTML.contentType())
                .header(HttpHeaders.VARY, VARY)
                .build();
    }

    private ListForm accepted() {
        List<ListForm> forms = Arrays.asList(ListForm.values());
        return RequestHeaders.accept(headers)
                .best(forms, ListForm::mediaTypes)
                .orElseThrow(() -> new NotAcceptable(
                        forms.stream().map(ListForm::mediaType).toList()));
    }

    private Response file(TypeList list, ListForm form) {
        Optional<EntityTag> tag = tags.of(list, form);
        Conditional asked = Conditional.parse(
                Optional.empty(), RequestHeaders.value(headers, HttpHeaders.IF_NONE_MATCH), Optional.empty());
        StreamingOutput written = out -> files.write(list, form, out);
        Response.ResponseBuilder response =
                tag.filter(known -> asked.notModified(known, Optional.empty())).isPresent()
                        ? Response.notModified()
                        : Response.ok(written, form.contentType());
        tag.ifPresent(known -> response.header(HttpHeaders.ETAG, known.toString()));
        if (form == ListForm.CSV) {
            response.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + list.query().type() + form.suffix() + "\"");
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, VARY)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "ETag")
                .build();
    }
}
