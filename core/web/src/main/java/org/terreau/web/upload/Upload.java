package org.terreau.web.upload;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.terreau.file.Arrival;
import org.terreau.web.session.FormData;

/**
 * A form with a file. Closing it throws away the file where nobody has kept it.
 *
 * @param file empty where none was chosen
 */
public record Upload(FormData form, Optional<Sent> file) implements Closeable {

    /** @param name as its sender calls it */
    public record Sent(String name, Arrival content) {}

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().content().close();
        }
    }
}
