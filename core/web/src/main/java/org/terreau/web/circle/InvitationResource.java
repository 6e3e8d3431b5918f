package org.terreau.web.circle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.terreau.access.NotAllowed;
import org.terreau.circle.CircleRefused;
import org.terreau.circle.Invitation;
import org.terreau.circle.Invitations;
import org.terreau.circle.Secret;
import org.terreau.spi.access.Reader;
import org.terreau.web.negotiation.Representation;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;
import org.terreau.web.standing.PeopleWords;
import org.terreau.web.view.Frames;
import org.terreau.web.view.View;

/**
 * {@code /invitations/{secret}}: where the link of an invitation leads. It tells whoever has the link what they are
 * invited to; the answer is the same for a link that was used, withdrawn or is too old, and for one that never was.
 */
@Path("/invitations/{secret}")
@RequestScoped
public class InvitationResource {

    @Inject
    private Invitations invitations;

    @Inject
    private PeopleWords people;

    @Inject
    private Frames frames;

    @Inject
    private CurrentReader current;

    /**
     * What is shown.
     *
     * @param invitation empty where it is over
     * @param role what the role is called that it gives
     * @param problem key of a text that says why nothing was done
     */
    public record Landing(Optional<Invitation> invitation, String role, String address, Optional<String> problem) {}

    @GET
    public Response show(@PathParam("secret") String secret) {
        return shown(new Secret(secret), Optional.empty());
    }

    @POST
    public Response accept(@PathParam("secret") String secret, FormData form) {
        Reader reader = current.reader();
        if (reader.isAnonymous()) {
            throw new NotAllowed("accept an invitation", reader);
        }
        form.requireTrusted();
        try {
            Invitation invitation = invitations.accept(new Secret(secret), reader);
            return Response.seeOther(URI.create("/wiki/" + invitation.page())).build();
        } catch (CircleRefused e) {
            return shown(
                    new Secret(secret),
                    Optional.of("circle.refused." + e.reason().code()));
        }
    }

    private Response shown(Secret secret, Optional<String> problem) {
        Optional<Invitation> invitation = invitations.of(secret);
        String role = invitation
                .map(known ->
                        people.role(known.role(), known.type(), frames.texts().locale()))
                .orElse("");
        String title = frames.texts().of(invitation.isPresent() ? "circle.invited" : "circle.invitation-over");
        Landing landing = new Landing(invitation, role, "/invitations/" + secret.text(), problem);
        return Response.status(invitation.isEmpty() ? 404 : problem.isPresent() ? 409 : 200)
                .entity(new View("circle/invitation.jte", frames.frame(title), landing))
                .type(Representation.HTML.contentType())
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
