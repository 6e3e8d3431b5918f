package org.terreau.web.edit;

import java.util.List;
import java.util.Optional;
import org.terreau.history.TextComparison;
import org.terreau.markup.Rendered;
import org.terreau.page.Page;
import org.terreau.shape.Form;
import org.terreau.web.view.Frame;

/**
 * What the edit form shows.
 *
 * @param page empty for a new page
 * @param mistakes to be told at the top
 * @param notice key of a text to be told above the form
 * @param conflict what somebody else has written meanwhile
 * @param preview of the text as it would be read
 */
public record EditView(
        Optional<Page> page,
        Frame.Entry type,
        String action,
        Draft draft,
        Form form,
        List<Mistake> mistakes,
        Optional<String> notice,
        Optional<Conflict> conflict,
        Optional<Rendered> preview) {

    /**
     * One thing to be mended.
     *
     * @param field the name of the input, or blank for the form as a whole
     */
    public record Mistake(String field, String message) {

        public String anchor() {
            return field.isBlank() ? "errors" : id(field);
        }
    }

    /**
     * @param current the page as it stands
     * @param difference from its text to the one typed
     * @param merged whether the text in the form has both sides' changes
     */
    public record Conflict(Page current, TextComparison difference, boolean merged) {}

    /** The id of an input with this name. */
    public static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** What is wrong with an input of the page itself: {@code title}, {@code body}, {@code readers}. */
    public List<String> errorsOf(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .toList();
    }

    /** Under which name a browser keeps what is typed. */
    public String draftKey() {
        return page.map(known -> known.slug().value()).orElse("new-" + type.name());
    }
}
