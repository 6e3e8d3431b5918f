package org.terreau.server;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.terreau.reading.Reading;

/** Counts the statements that each answer took, template included. */
@Provider
public class StatementCount implements WriterInterceptor {

    private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();

    @Context
    private UriInfo uri;

    public StatementCount() {}

    /** How many the latest answer at this address took. */
    static int of(String path) {
        return COUNTS.getOrDefault(path, -1);
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        context.proceed();
        COUNTS.put(uri.getPath().replaceFirst("^/", ""), Reading.statementsSoFar());
    }
}
