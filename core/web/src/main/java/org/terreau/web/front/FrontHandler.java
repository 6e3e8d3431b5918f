package org.terreau.web.front;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HttpString;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import org.terreau.web.watch.RequestId;

/** Answers with what is kept; everything else goes on to the application. */
final class FrontHandler implements HttpHandler {

    private static final AttachmentKey<Key> KEY = AttachmentKey.create(Key.class);
    private static final HttpString REQUEST_ID = new HttpString(RequestId.HEADER);

    private final ServletContext context;
    private final HttpHandler application;
    private final Wishes wishes = new Wishes();

    FrontHandler(ServletContext context, HttpHandler application) {
        this.context = context;
        this.application = application;
    }

    /** The key under which the answer to a request may be kept; empty where it may not. */
    static Optional<Key> key(HttpServerExchange exchange) {
        return Optional.ofNullable(exchange.getAttachment(KEY));
    }

    /**
     * Another thread would hold the connection while it wakes the one that reads from it; where cores are few, that one
     * then spins for the connection on the core that the other needs to let it go, for some milliseconds.
     */
    private static void endInIoThread(HttpServerExchange exchange, ExchangeCompletionListener.NextListener next) {
        if (exchange.isInIoThread()) {
            next.proceed();
        } else {
            exchange.getIoThread().execute(next::proceed);
        }
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        Optional<Key> key = wishes.key(exchange);
        Optional<Answer> kept = key.flatMap(asked -> FrontAnswers.kept(context, asked));
        if (kept.isPresent()) {
            String sent = exchange.getRequestHeaders().getFirst(REQUEST_ID);
            exchange.getResponseHeaders().put(REQUEST_ID, RequestId.of(Optional.ofNullable(sent)));
            kept.get().send(exchange);
        } else {
            key.ifPresent(asked -> exchange.putAttachment(KEY, asked));
            exchange.addExchangeCompleteListener(FrontHandler::endInIoThread);
            application.handleRequest(exchange);
        }
    }
}
