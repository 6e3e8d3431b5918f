package org.terreau.web.circle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.terreau.access.NotAllowed;
import org.terreau.circle.Invitations;
import org.terreau.spi.access.Reader;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;

/** {@code /me/invitations/{number}}: where somebody answers an invitation to them. */
@Path("/me/invitations/{number: \\d{1,18}}")
@RequestScoped
public class MyInvitationsResource {

    @Inject
    private Invitations invitations;

    @Inject
    private CurrentReader current;

    @POST
    public Response answer(@PathParam("number") long number, FormData form) {
        Reader reader = current.reader();
        if (reader.isAnonymous()) {
            throw new NotAllowed("answer an invitation", reader);
        }
        form.requireTrusted();
        String next = switch (form.first("op").orElse("")) {
            case "accept" -> "/wiki/" + invitations.accept(number, reader).page();
            case "decline" -> {
                invitations.decline(number, reader);
                yield "/me";
            }
            default -> throw new BadRequestException("An invitation is accepted or declined.");
        };
        return Response.seeOther(URI.create(next)).build();
    }
}
