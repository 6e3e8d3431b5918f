package org.terreau.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terreau.address.Base;
import org.terreau.page.Accounts;

/** {@code /login}: sends people to the provider, and takes them back from there to where they were. */
@Path("/login")
@ApplicationScoped
public class LoginResource {

    /** Names the language that a reader has chosen. */
    private static final String LANGUAGE_COOKIE = "lang";

    private final SignIn signIn;
    private final Base base;
    private final Accounts accounts;

    /** For RESTEasy, which wants to see it and then lets CDI call the other one. */
    public LoginResource() {
        signIn = null;
        base = null;
        accounts = null;
    }

    @Inject
    public LoginResource(SignIn signIn, Base base, Accounts accounts) {
        this.signIn = signIn;
        this.base = base;
        this.accounts = accounts;
    }

    @GET
    public Response begin(
            @QueryParam("return") @DefaultValue("/") String goOn,
            @Context HttpServletRequest request,
            @Context HttpHeaders headers) {
        BrowserSession session = new BrowserSession(request);
        PendingLogin login = PendingLogin.to(ReturnPath.of(goOn));
        if (session.isBearer()) {
            return seeOther(login.goOn().in(base));
        }
        URI provider = signIn.begin(login, languages(request, headers));
        session.pending().add(login);
        return seeOther(provider);
    }

    @GET
    @Path("callback")
    public Response finish(@Context UriInfo address, @Context HttpServletRequest request) {
        BrowserSession session = new BrowserSession(request);
        Map<String, String> parameters = address.getQueryParameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
        ReturnPath goOn = switch (signIn.finish(session.pending(), parameters)) {
            case SignIn.Outcome.Granted granted -> {
                session.open(granted.grant());
                accounts.know(granted.grant().account());
                yield granted.goOn();
            }
            case SignIn.Outcome.Refused refused -> {
                // Who is signed in, by another tab, has what they wanted.
                if (session.signedIn().isEmpty()) {
                    session.tell(refused.notice());
                }
                yield refused.goOn();
            }
            case SignIn.Outcome.Over over -> over.goOn();
        };
        return seeOther(goOn.in(base));
    }

    /** What the reader has chosen here, then what their browser asks for. */
    private static List<Locale> languages(HttpServletRequest request, HttpHeaders headers) {
        Stream<Locale> chosen = Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(Cookie::getValue)
                .map(Locale::forLanguageTag);
        return Stream.concat(chosen, headers.getAcceptableLanguages().stream())
                .filter(language -> !language.getLanguage().isEmpty()
                        && !language.getLanguage().equals("*"))
                .distinct()
                .limit(5)
                .toList();
    }

    private static Response seeOther(URI address) {
        return Response.seeOther(address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
