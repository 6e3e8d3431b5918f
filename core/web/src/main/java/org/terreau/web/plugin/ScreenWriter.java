package org.terreau.web.plugin;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.terreau.spi.view.Screen;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Frames;
import org.terreau.web.view.Templates;
import org.terreau.web.view.View;
import org.terreau.web.view.Wording;

/** Frames what a plugin's own resource returns: head, menu and foot are the core's. */
@Provider
@Produces(MediaType.TEXT_HTML)
public class ScreenWriter implements MessageBodyWriter<Screen> {

    private final Templates templates;
    private final Wording wording;
    private final Frames frames;

    /** For RESTEasy, which looks for it; CDI calls the other. */
    public ScreenWriter() {
        this(null, null, null);
    }

    @Inject
    public ScreenWriter(Templates templates, Wording wording, Frames frames) {
        this.templates = templates;
        this.wording = wording;
        this.frames = frames;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Screen.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Screen screen,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Frame frame = frames.frame(screen.title());
        String html =
                templates.piece(screen.template(), wording.in(frame.texts().locale()), screen.model());
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        templates.write(new View("plugin/screen.jte", frame, new Shown("screen", screen.title(), html)), out);
    }
}
