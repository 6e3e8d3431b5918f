package org.terreau.page;

import java.time.Instant;
import java.util.Optional;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.spi.workflow.Who;

/**
 * A page as it stands.
 *
 * @param type local name of the class of what it is about, such as {@code Territory}
 * @param state where it stands in the workflow of its type; empty where that has none
 * @param circle the name of its circle, whether or not anybody is in it
 * @param revision number of the revision that {@code content} is of
 * @param author who wrote that revision
 * @param deleted whether it is deleted: then the content is what it was before
 */
public record Page(
        Slug slug,
        String type,
        Optional<String> state,
        String circle,
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

    /** What of it decides who its people are. */
    public Who.Subject people() {
        return new Who.Subject(circle, creator.id());
    }

    /** The page as lists show it. */
    public PageSummary summary() {
        return new PageSummary(slug, type, content.title(), content.lang(), state, readers, author, modifiedAt);
    }

    public boolean isPublic() {
        return readers.meets(Tokens.PUBLIC) && !deleted;
    }
}
