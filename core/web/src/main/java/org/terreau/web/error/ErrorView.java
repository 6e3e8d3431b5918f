package org.terreau.web.error;

import java.util.Optional;
import org.terreau.page.Page;

/**
 * What an error page shows.
 *
 * @param status of HTTP
 * @param key of the texts for it: {@code error.404.title}
 * @param detail more, in English, where there is more to say; may be empty
 * @param reference by which the log knows it; empty where nothing is logged
 * @param deleted the page that is gone, if that is what happened
 * @param mayRestore whether this reader may bring it back
 */
public record ErrorView(
        int status, String key, String detail, String reference, Optional<Page> deleted, boolean mayRestore) {}
