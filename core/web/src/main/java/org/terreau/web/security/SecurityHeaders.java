package org.terreau.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Sends with every answer what keeps a page from loading, or being loaded by, what isn't ours. */
@WebFilter(urlPatterns = "/*")
public class SecurityHeaders implements Filter {

    /** The one inline style of the query editor, by its digest: a gap above its table of results. */
    private static final String QUERY_EDITOR_STYLE = "'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='";

    private final String policy;
    private final String queryPolicy;

    public SecurityHeaders() {
        // Signing out sends a form to us, and the browser on to the provider: both are form targets for it.
        String provider = Optional.ofNullable(System.getenv("TERREAU_OIDC_ISSUER"))
                .map(issuer -> " " + URI.create(issuer).resolve("/").toString().replaceAll("/$", ""))
                .orElse("");
        String rest = "; img-src 'self' https: data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
                + "; form-action 'self'" + provider;
        policy = "default-src 'self'" + rest;
        queryPolicy = "default-src 'self'; style-src 'self' " + QUERY_EDITOR_STYLE + rest;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse http = (HttpServletResponse) response;
        boolean query = ((HttpServletRequest) request).getRequestURI().equals("/sparql");
        http.setHeader("Content-Security-Policy", query ? queryPolicy : policy);
        http.setHeader("X-Content-Type-Options", "nosniff");
        http.setHeader("Referrer-Policy", "same-origin");
        http.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        http.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        chain.doFilter(request, response);
    }
}
