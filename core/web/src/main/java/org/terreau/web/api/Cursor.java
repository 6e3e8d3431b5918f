package org.terreau.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.terreau.spi.page.Slug;

/**
 * Where a list goes on: after a slug, which stays what it is. So a page that isn't touched is in the list once, whatever
 * is written meanwhile. It says nothing that whoever has it didn't get with the row before.
 *
 * @param last the slug of the last row that was given
 * @param filters of the list that it belongs to, as one text
 */
record Cursor(Slug last, String filters) {

    private static final String VERSION = "1";

    @Override
    public String toString() {
        String text = VERSION + " " + last + " " + Integer.toHexString(filters.hashCode());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ApiProblem where it is none of ours, or of another list */
    static Optional<Cursor> parse(String text, String filters) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = decode(text)
                .map(parts -> new Cursor(new Slug(parts[1]), filters))
                .orElseThrow(() -> new ApiProblem(400, "api.cursor"));
        if (!cursor.toString().equals(text)) {
            throw new ApiProblem(400, "api.cursor");
        }
        return Optional.of(cursor);
    }

    private static Optional<String[]> decode(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            return Optional.of(parts)
                    .filter(all -> all.length == 3 && Slug.parse(all[1]).isPresent());
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
