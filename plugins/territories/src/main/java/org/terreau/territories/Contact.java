package org.terreau.territories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;

/**
 * A person who can be reached, as the page of what they can be reached about shows them.
 *
 * @param link to their own page
 * @param role blank where it isn't said, as are {@code mail} and {@code telephone}
 * @param seen by whom what is said of them is read
 */
public record Contact(Link link, String name, String role, String mail, String telephone, Seen seen) {

    /** Who reads it. */
    public enum Seen {
        ALL("mark", "public"),
        COMMUNITY("mark mark-community", "community"),
        CIRCLE("mark mark-circle", "circle");

        private final String style;
        private final String icon;

        Seen(String style, String icon) {
            this.style = style;
            this.icon = icon;
        }

        static Seen by(Tokens readers) {
            if (readers.contains(Token.PUBLIC)) {
                return ALL;
            }
            return readers.contains(Token.COMMUNITY) ? COMMUNITY : CIRCLE;
        }

        /** Its classes in the style sheet. */
        public String style() {
            return style;
        }

        /** Name of its symbol in the icon set. */
        public String icon() {
            return icon;
        }
    }

    /** Those of a page's thing whom its reader may know of, by name. */
    static List<Contact> of(Slug thing, CommonsView seen) {
        List<Row> rows = seen.select(Question.CONTACTS.text(), Map.of("thing", seen.thing(thing)));
        Map<Slug, PageSummary> pages = seen.pages(rows.stream()
                .flatMap(row -> row.page("contact").stream())
                .distinct()
                .toList());
        return rows.stream()
                .flatMap(row -> contact(row, pages).stream())
                .distinct()
                .toList();
    }

    private static Optional<Contact> contact(Row row, Map<Slug, PageSummary> pages) {
        return Link.of(row, "contact", "title")
                .flatMap(link -> row.page("contact")
                        .map(pages::get)
                        .map(page -> new Contact(
                                link,
                                row.text("name").orElse(""),
                                row.text("role").orElse(""),
                                row.text("mail").orElse(""),
                                row.text("telephone").orElse(""),
                                Seen.by(page.readers()))));
    }

    /** The telephone number as an address has it. */
    public String dialled() {
        return telephone.replaceAll("[^+0-9]", "");
    }
}
