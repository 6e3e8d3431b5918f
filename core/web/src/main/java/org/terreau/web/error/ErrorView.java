package org.terreau.web.error;

import java.util.Optional;
import org.terreau.page.Page;

/**
 * What the page of an error shows.
 *
 * @param status of HTTP
 * @param kind names its texts: {@code error.{kind}-title} and {@code error.{kind}}
 * @param detail in English, where there is more to say than the texts know
 * @param page that it is about, where the reader may know of it
 * @param mayRestore whether the reader may make the deleted page current again
 * @param id of the request, under which the log has it
 */
public record ErrorView(
        int status, String kind, Optional<String> detail, Optional<Page> page, boolean mayRestore, String id) {

    /** Whether it is for us to mend. */
    public boolean ours() {
        return status == 500;
    }
}
