package org.terreau.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.terreau.web.session.ReturnPath;
import org.terreau.web.view.Frames;
import org.terreau.web.view.Texts;

/** {@code /language}: the reader's choice of language, kept in a cookie for a year. */
@Path("/language")
@RequestScoped
public class LanguageResource {

    private static final int YEAR = 365 * 24 * 60 * 60;

    @GET
    public Response choose(
            @QueryParam("to") @DefaultValue("") String language, @QueryParam("return") @DefaultValue("/") String path) {
        if (Texts.LANGUAGES.stream().noneMatch(offered -> offered.getLanguage().equals(language))) {
            throw new BadRequestException("The languages here are: " + Texts.LANGUAGES);
        }
        NewCookie cookie = new NewCookie.Builder(Frames.LANGUAGE_COOKIE)
                .value(language)
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create(ReturnPath.of(path).value()))
                .cookie(cookie)
                .build();
    }
}
