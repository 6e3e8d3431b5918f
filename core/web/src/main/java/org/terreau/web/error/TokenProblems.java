package org.terreau.web.error;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terreau.web.session.InvalidToken;
import org.terreau.web.session.SignInAway;
import org.terreau.web.session.TokenRefusals;
import org.terreau.web.view.Texts;
import org.terreau.web.watch.RequestId;

/** Tells as problem details why a token isn't taken, in the language asked for, to pages of other sites too. */
@ApplicationScoped
public class TokenProblems implements TokenRefusals {

    public TokenProblems() {}

    @Override
    public void invalid(InvalidToken why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = locale(request);
        Fault fault = new Fault(
                401,
                "token",
                Optional.of(Texts.in(locale).of(why.reason().key())),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge(why.reason())),
                Optional.empty());
        answer(fault, locale, request, response);
    }

    @Override
    public void unchecked(SignInAway why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(Fault.of(why), locale(request), request, response);
    }

    /** In English, whose sentences hold neither quotes nor backslashes nor accents, which this header could not. */
    static String challenge(InvalidToken.Reason reason) {
        return Fault.CHALLENGE + ", error=\"invalid_token\", error_description=\""
                + Texts.in(Locale.ENGLISH).of(reason.key()) + "\"";
    }

    private static Locale locale(HttpServletRequest request) {
        return Phrases.locale(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static void answer(Fault fault, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = ErrorMapper.details(fault, RequestId.of(request), request.getRequestURI(), locale)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(fault.status());
        fault.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers", "Content-Language, Retry-After, WWW-Authenticate, X-Request-Id");
        response.setContentType(PeopleOrPrograms.PROBLEM);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
