package org.terreau.web.watch;

import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.terreau.measure.Measures;

/**
 * The first to see a request and the last to see its answer: names it, times it, and says so in the log when it was slow.
 * Its place before all other filters is in {@code META-INF/web-fragment.xml}.
 */
public class RequestWatch implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);
    private static final Duration SLOW =
            Duration.ofMillis(Long.parseLong(System.getenv().getOrDefault("TERREAU_SLOW_MS", "1000")));

    @Inject
    private Measures measures;

    private Histogram durations;

    public RequestWatch() {}

    @Override
    public void init(FilterConfig configuration) {
        durations = measures.durations(
                "terreau_http_request_seconds",
                "How long requests took, by route and by the first figure of their status",
                "method",
                "route",
                "status");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String id = RequestId.of(Optional.ofNullable(http.getHeader(RequestId.HEADER)));
        RequestId.note(request, id);
        ((HttpServletResponse) response).setHeader(RequestId.HEADER, id);
        MDC.put(RequestId.KEY, id);
        long began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            done(http, (HttpServletResponse) response, Duration.ofNanos(System.nanoTime() - began));
            MDC.remove(RequestId.KEY);
        }
    }

    private void done(HttpServletRequest request, HttpServletResponse response, Duration took) {
        String route = Route.of(request);
        durations
                .labelValues(method(request.getMethod()), route, response.getStatus() / 100 + "xx")
                .observe(took.toNanos() / 1e9);
        if (took.compareTo(SLOW) >= 0) {
            LOG.warn(
                    "Slow: {} {} ({}) took {} ms, answered {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    route,
                    took.toMillis(),
                    response.getStatus());
        }
    }

    /** Anybody may invent methods; labels are few. */
    private static String method(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
            default -> "other";
        };
    }
}
