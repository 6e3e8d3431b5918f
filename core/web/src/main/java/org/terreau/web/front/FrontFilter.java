package org.terreau.web.front;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.terreau.reading.Moment;
import org.terreau.reading.Reading;

/** Records what each answer rests on, and keeps those that may be kept. */
@WebFilter(urlPatterns = "/*")
public class FrontFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String OFFERED = FrontFilter.class.getName() + ".offered";
    private static final String ACCEPTED = FrontFilter.class.getName() + ".accepted";

    @Inject
    private transient FrontAnswers front;

    /** Whether the answer to this request could be kept, if the application agrees. */
    static boolean offers(HttpServletRequest request) {
        return request.getAttribute(OFFERED) != null;
    }

    /** Agrees. */
    static void accept(HttpServletRequest request) {
        request.setAttribute(ACCEPTED, true);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServerExchange exchange = ServletRequestContext.requireCurrent().getExchange();
        Optional<Key> key = FrontHandler.key(exchange)
                .filter(any -> exchange.getRequestMethod().equals(Methods.GET));
        Moment begun = front.cache().now();
        try (Reading reading = Reading.begin()) {
            if (key.isEmpty()) {
                chain.doFilter(request, response);
                return;
            }
            request.setAttribute(OFFERED, true);
            HeldResponse held = new HeldResponse(response, () -> request.getAttribute(ACCEPTED) != null);
            chain.doFilter(request, held);
            Optional<byte[]> body = held.body();
            if (body.isPresent()) {
                answer(exchange, response, key.get(), body.get(), reading, begun);
            }
        }
    }

    private void answer(
            HttpServerExchange exchange,
            HttpServletResponse response,
            Key key,
            byte[] body,
            Reading reading,
            Moment begun)
            throws IOException {
        Answer answer = Answer.of(exchange.getResponseHeaders(), body, key.gzip());
        if (!exchange.getResponseHeaders().contains(Headers.SET_COOKIE)) {
            front.cache().put(key, answer, reading.grounds(), begun);
        }
        byte[] sent = answer.begin(exchange);
        if (sent.length > 0) {
            response.setContentLength(sent.length);
            response.getOutputStream().write(sent);
        }
    }
}
