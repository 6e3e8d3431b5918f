package org.terreau.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Gives resources the forms that people send. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ApplicationScoped
public class FormDataReader implements MessageBodyReader<FormData> {

    /** In bytes, as sent. */
    public static final int LIMIT = 2 * 1024 * 1024;

    private final CsrfToken csrf;

    /** For RESTEasy, which wants to see it and then lets CDI call the other one. */
    public FormDataReader() {
        csrf = null;
    }

    @Inject
    public FormDataReader(CsrfToken csrf) {
        this.csrf = csrf;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == FormData.class;
    }

    @Override
    public FormData readFrom(
            Class<FormData> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body);
    }

    FormData read(InputStream body) throws IOException {
        return FormData.of(UrlEncodedForm.parse(LimitedBody.read(body, LIMIT)), csrf);
    }
}
