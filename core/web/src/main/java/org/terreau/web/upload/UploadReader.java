package org.terreau.web.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.terreau.access.Right;
import org.terreau.file.KeptFiles;
import org.terreau.file.TooLarge;
import org.terreau.intake.Intakes;
import org.terreau.web.session.CsrfToken;
import org.terreau.web.session.CurrentReader;
import org.terreau.web.session.FormData;
import org.terreau.web.session.PayloadTooLarge;

/** Gives resources forms with a file, from those who may write here: nothing is read of others'. */
@Provider
@Consumes(MediaType.MULTIPART_FORM_DATA)
@ApplicationScoped
public class UploadReader implements MessageBodyReader<Upload> {

    private static final int LARGEST = (int) Intakes.LARGEST;

    private final KeptFiles files;
    private final CsrfToken csrf;
    private final CurrentReader reader;

    /** For RESTEasy, which wants to see it and then lets CDI call the other one. */
    public UploadReader() {
        files = null;
        csrf = null;
        reader = null;
    }

    @Inject
    public UploadReader(KeptFiles files, CsrfToken csrf, CurrentReader reader) {
        this.files = files;
        this.csrf = csrf;
        this.reader = reader;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (reader.reader().isAnonymous()) {
            throw new NotAuthorizedException("Bearer realm=\"terreau\"");
        }
        if (!Right.toCreate(reader.reader())) {
            throw new ForbiddenException();
        }
        String boundary = mediaType.getParameters().getOrDefault("boundary", "");
        if (boundary.isEmpty()) {
            throw new BadRequestException("The form doesn't say where its parts end.");
        }
        Parts parts = new Parts(() -> files.arrival(LARGEST));
        try {
            parts.read(body, boundary);
            return new Upload(FormData.of(parts.values(), csrf), parts.file());
        } catch (TooLarge e) {
            parts.close();
            // To the end: many a client reads no answer before it has sent all.
            body.skip(Long.MAX_VALUE);
            throw new PayloadTooLarge(LARGEST);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }
}
