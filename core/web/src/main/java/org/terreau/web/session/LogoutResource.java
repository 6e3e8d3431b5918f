package org.terreau.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.terreau.address.Base;

/** {@code /logout}: ends the session, here and at the provider. */
@Path("/logout")
@ApplicationScoped
public class LogoutResource {

    private final SignOut signOut;
    private final Base base;

    public LogoutResource() {
        signOut = null;
        base = null;
    }

    @Inject
    LogoutResource(SignOut signOut, Base base) {
        this.signOut = signOut;
        this.base = base;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(FormData form, @Context HttpServletRequest request) {
        BrowserSession session = new BrowserSession(request);
        Optional<SignedIn> person = session.signedIn();
        if (person.isPresent()) {
            form.requireTrusted();
        }
        session.end();
        URI next = person.map(SignedIn::grant).map(signOut::next).orElse(base.uri());
        return Response.seeOther(next)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(forget(request))
                .build();
    }

    /** Without the cookie of a session that is no more, the browser gets the pages that all anonymous readers share. */
    private static NewCookie forget(HttpServletRequest request) {
        String name = Optional.ofNullable(
                        request.getServletContext().getSessionCookieConfig().getName())
                .orElse("JSESSIONID");
        return new NewCookie.Builder(name)
                .value("")
                .path("/")
                .maxAge(0)
                .httpOnly(true)
                .build();
    }
}
