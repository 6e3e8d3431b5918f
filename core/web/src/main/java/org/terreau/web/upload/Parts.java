package org.terreau.web.upload;

import io.undertow.server.DefaultByteBufferPool;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MultipartParser;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.file.Arrival;
import org.terreau.file.TooLarge;

/** The parts of a form as they come in: fields into memory, within a limit, the file to where files arrive. */
final class Parts implements MultipartParser.PartHandler {

    private static final int BUFFER = 16 * 1024;
    private static final int MOST_OF_FIELDS = 64 * 1024;
    private static final int MOST_FIELDS = 200;

    private final Arriving arriving;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private Optional<Upload.Sent> file = Optional.empty();
    private String name = "";
    private boolean inFile;
    private ByteArrayOutputStream field = new ByteArrayOutputStream();
    private int fields;
    private long bytes;

    Parts(Arriving arriving) {
        this.arriving = arriving;
    }

    /** Where a file can arrive. */
    @FunctionalInterface
    interface Arriving {
        Arrival begin() throws IOException;
    }

    /** @throws TooLarge where the fields or the file are */
    void read(InputStream body, String boundary) throws IOException {
        try (DefaultByteBufferPool pool = new DefaultByteBufferPool(false, BUFFER)) {
            MultipartParser.ParseState state = MultipartParser.beginParse(
                    pool, this, boundary.getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8.name());
            byte[] some = new byte[BUFFER];
            for (int read = body.read(some); read >= 0 && !state.isComplete(); read = body.read(some)) {
                state.parse(ByteBuffer.wrap(some, 0, read));
            }
            if (!state.isComplete()) {
                throw new BadRequestException("The form ends in the middle of a part.");
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (file.isPresent()) {
            file.get().content().end();
        }
    }

    @Override
    public void beginPart(HeaderMap headers) {
        String disposition = Optional.ofNullable(headers.getFirst(Headers.CONTENT_DISPOSITION))
                .orElse("");
        name = Optional.ofNullable(Headers.extractQuotedValueFromHeader(disposition, "name"))
                .orElse("");
        Optional<String> fileName =
                Optional.ofNullable(Headers.extractQuotedValueFromHeaderWithEncoding(disposition, "filename"));
        inFile = fileName.isPresent();
        if (inFile && !fileName.get().isEmpty() && file.isEmpty()) {
            try {
                file = Optional.of(new Upload.Sent(fileName.get(), arriving.begin()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void data(ByteBuffer buffer) throws IOException {
        byte[] octets = new byte[buffer.remaining()];
        buffer.get(octets);
        if (!inFile) {
            bytes += octets.length;
            if (bytes > MOST_OF_FIELDS || fields > MOST_FIELDS) {
                throw new TooLarge("The fields beside a file have at most " + MOST_OF_FIELDS + " bytes.");
            }
            field.write(octets);
        } else if (file.isPresent()) {
            file.get().content().write(octets, 0, octets.length);
        }
    }

    @Override
    public void endPart() {
        if (!inFile) {
            fields++;
            values.computeIfAbsent(name, any -> new ArrayList<>()).add(field.toString(StandardCharsets.UTF_8));
        }
        field = new ByteArrayOutputStream();
    }

    Map<String, List<String>> values() {
        return values;
    }

    Optional<Upload.Sent> file() {
        return file;
    }

    void close() throws IOException {
        if (file.isPresent()) {
            file.get().content().close();
        }
    }
}
