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
import org.terreau.spi.view.Data;
import org.terreau.web.negotiation.RdfOutput;
import org.terreau.web.negotiation.Representation;

/** Writes what a plugin's own resource returns as data, in the syntax of RDF that was asked for. */
@Provider
@Produces({Data.TURTLE, Data.JSON_LD, Data.RDF_XML, Data.N_TRIPLES})
public class DataWriter implements MessageBodyWriter<Data> {

    private final RdfOutput output;

    /** For RESTEasy, which looks for it; CDI calls the other. */
    public DataWriter() {
        this(null);
    }

    @Inject
    public DataWriter(RdfOutput output) {
        this.output = output;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Data.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Data data,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        String asked = mediaType.getType() + '/' + mediaType.getSubtype();
        Representation chosen = Representation.OF_DATA.stream()
                .filter(form -> form.mediaTypes().contains(asked))
                .findFirst()
                .orElse(Representation.TURTLE);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, chosen.contentType());
        out.write(output.bytes(data.graph(), chosen));
    }
}
