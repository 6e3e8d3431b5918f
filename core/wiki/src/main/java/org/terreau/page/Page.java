package org.terreau.page;

import java.time.Instant;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;

/**
 * A page as it stands.
 *
 * @param type local name of the class of what it is about, such as {@code Territory}
 * @param revision number of the revision that {@code content} is of
 * @param author who wrote that revision
 * @param deleted whether it is deleted: then the content is what it was before
 */
public record Page(
        Slug slug,
        String type,
        Content content,
        int revision,
        Tokens readers,
        Tokens writers,
        Author creator,
        Author author,
        Instant createdAt,
        Instant modifiedAt,
        boolean deleted) {

    public String title() {
        return content.title();
    }

    public boolean isPublic() {
        return readers.meets(Tokens.PUBLIC) && !deleted;
    }
}
