package org.terreau.web.session;

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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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

    @Inject
    private TokenRefusals refusals;

    public BearerFilter() {}

    BearerFilter(BearerTokens tokens, OperatorKey operator, TokenRefusals refusals) {
        this.tokens = tokens;
        this.operator = operator;
        this.refusals = refusals;
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
            refusals.invalid(e, request, response);
        } catch (SignInAway e) {
            refusals.unchecked(e, request, response);
        }
        return false;
    }

    private Account account(String token, String path) throws InvalidToken {
        return operator.opens(token, path) ? operator.account() : tokens.account(token);
    }

    private static String token(List<String> headers) throws InvalidToken {
        if (headers.size() > 1) {
            throw new InvalidToken(InvalidToken.Reason.SEVERAL);
        }
        String header = headers.get(0).strip();
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new InvalidToken(InvalidToken.Reason.SCHEME);
        }
        return header.substring(SCHEME.length()).strip();
    }
}
