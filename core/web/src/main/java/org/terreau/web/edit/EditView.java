package org.terreau.web.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terreau.markup.Rendered;
import org.terreau.page.Page;
import org.terreau.shape.Doubt;
import org.terreau.shape.Form;
import org.terreau.shape.Place;
import org.terreau.spi.page.Slug;
import org.terreau.web.history.FieldRow;
import org.terreau.web.history.TextChange;
import org.terreau.web.page.PageBar;
import org.terreau.web.view.Frame;
import org.terreau.web.view.Texts;

/**
 * What the edit form shows.
 *
 * @param page empty for a new page
 * @param bar of the page that is there
 * @param mayDelete whether the reader is offered to take the page away
 * @param audience who may be chosen to read the page
 * @param mistakes to be told at the top
 * @param doubts about what breaks no rule, to be told at the top
 * @param notice key of a text to be told above the form
 * @param conflict what somebody else has written meanwhile
 * @param preview of the text as it would be read
 * @param merging the page that is to become part of this one
 * @param finders where to look for a thing that a new page could begin from
 */
public record EditView(
        Optional<Page> page,
        Optional<PageBar> bar,
        boolean mayDelete,
        Frame.Entry type,
        String action,
        Draft draft,
        Form form,
        Audience audience,
        List<Mistake> mistakes,
        List<Doubt> doubts,
        Optional<String> notice,
        Optional<Conflict> conflict,
        Optional<Rendered> preview,
        Optional<Merging> merging,
        List<Finder> finders) {

    /**
     * One thing to be mended.
     *
     * @param field the name of the input, or blank for the form as a whole
     */
    public record Mistake(String field, String message) {

        public String anchor() {
            return field.isBlank() ? "errors" : id(field.replaceFirst("@.*", ""));
        }
    }

    /**
     * What there is to choose from.
     *
     * @param circle whether the page has a circle
     * @param decided who reads the page, where that is for its state to say; empty where it is for the writer
     */
    public record Audience(boolean circle, Optional<List<String>> decided) {}

    /** A choice of who can read the page. */
    public record Readers(String value, String icon) {}

    /**
     * What somebody else saved meanwhile.
     *
     * @param current the page as it stands
     * @param text how they changed the text
     * @param fields those that they changed
     * @param merged whether the form has all of both sides' changes
     */
    public record Conflict(Page current, TextChange text, List<FieldRow> fields, boolean merged) {
        public Conflict {
            fields = List.copyOf(fields);
        }
    }

    /** The id of an input with this name. */
    public static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_]", "-");
    }

    /** The ids of what describes an input: its help and its error; null, for no attribute, where it has neither. */
    public static String describedBy(String id, boolean help, boolean error) {
        String ids = ((help ? "h-" + id + " " : "") + (error ? "e-" + id : "")).strip();
        return ids.isEmpty() ? null : ids;
    }

    /** Where pages of these types are suggested, and what authorities know of them. */
    public static String suggestions(Collection<String> types) {
        return types.stream()
                .sorted()
                .map(type -> "type=" + type)
                .collect(Collectors.joining("&", "/search/suggest?", "&entries=yes"));
    }

    /** The languages that a text can be said to be in. */
    public List<String> languages() {
        return Stream.concat(Texts.LANGUAGES.stream().map(Locale::getLanguage), Stream.of(draft.lang()))
                .distinct()
                .toList();
    }

    /** Who can be chosen to read the page; those whom it has, if they are others, among them. */
    public List<Readers> readersChoices() {
        List<Readers> choices =
                new ArrayList<>(List.of(new Readers("public", "public"), new Readers("community", "community")));
        if (audience.circle()) {
            choices.add(new Readers("circle", "circle"));
        }
        choices.add(new Readers("me", "account"));
        if (page.map(Draft::choice).filter("same"::equals).isPresent()) {
            choices.add(new Readers("same", "circle"));
        }
        return choices;
    }

    public String leaveAddress() {
        if (merging.isPresent()) {
            return "/wiki/" + merging.get().gone().slug();
        }
        return page.map(known -> "/wiki/" + known.slug()).orElse("/types/" + type.name());
    }

    /** What is wrong with an input of the page itself: {@code title}, {@code body}, {@code readers}. */
    public List<String> errorsOf(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::message)
                .toList();
    }

    /** The id of the input that a doubt is about. */
    public static String about(Doubt doubt) {
        return doubt.place().map(Place::inputName).map(EditView::id).orElse("doubts");
    }

    /** Whether the address of the page has other words than its title. */
    public boolean addressDiffers() {
        return merging.isEmpty()
                && page.filter(known -> !known.slug()
                                .value()
                                .replaceFirst("-[0-9]+$", "")
                                .equals(Slug.of(known.title()).value().replaceFirst("-[0-9]+$", "")))
                        .isPresent();
    }

    /** Under which name a browser keeps what is typed. */
    public String draftKey() {
        String own = page.map(known -> known.slug().value()).orElse("new-" + type.name());
        return merging.map(with -> own + "-with-" + with.gone().slug()).orElse(own);
    }
}
