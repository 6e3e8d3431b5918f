package org.terreau.web.session;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terreau.spi.access.Account;

/**
 * Refuses what claims to be somebody and isn't: a request with an {@code Authorization} header is either proved or
 * answered 401, whatever its path. One without the header passes untouched.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BearerFilter implements Filter {

    private static final String ACCOUNT = BearerFilter.class.getName() + ".account";
    private static final String SCHEME = "bearer ";

    @Inject
    private BearerTokens tokens;

    @Inject
    private OperatorKey operator;

    public BearerFilter() {}

    BearerFilter(BearerTokens tokens, OperatorKey operator) {
        this.tokens = tokens;
        this.operator = operator;
    }

    /** The account that a bearer token has proved in this request. */
    static Optional<Account> account(HttpServletRequest request) {
        return Optional.ofNullable((Account) request.getAttribute(ACCOUNT));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (check((HttpServletRequest) request, (HttpServletResponse) response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.isEmpty()) {
            return true;
        }
        try {
            request.setAttribute(ACCOUNT, account(token(headers), request.getRequestURI()));
            return true;
        } catch (InvalidToken e) {
            response.setHeader("WWW-Authenticate", challenge(e.getMessage()));
            answer(response, 401, "Unauthorized", e.getMessage());
        } catch (SignInAway e) {
            response.setHeader("Retry-After", Long.toString(e.retryAfter().toSeconds()));
            answer(response, 503, "Service Unavailable", e.getMessage());
        }
        return false;
    }

    private Account account(String token, String path) throws InvalidToken {
        return operator.opens(token, path) ? operator.account() : tokens.account(token);
    }

    private static String token(List<String> headers) throws InvalidToken {
        if (headers.size() > 1) {
            throw new InvalidToken("There is more than one Authorization header");
        }
        String header = headers.get(0).strip();
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new InvalidToken("Only the scheme Bearer is accepted here");
        }
        return header.substring(SCHEME.length()).strip();
    }

    /** Our sentences hold neither quotes nor backslashes, which a quoted string could not. */
    private static String challenge(String why) {
        return "Bearer realm=\"terreau\", error=\"invalid_token\", error_description=\"" + why + "\"";
    }

    private static void answer(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        byte[] body = JSONObjectUtils.toJSONString(problem).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
