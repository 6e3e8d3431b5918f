package org.terreau.web.view;

import java.util.List;
import java.util.Optional;
import org.terreau.spi.access.Account;
import org.terreau.web.session.SignInNotice;

/**
 * What stands around every page: the head, the menu, who is signed in.
 *
 * @param title of the page, before the name of the commons
 * @param description for search engines and previews; may be empty
 * @param path of this page with its query, to come back to after signing in
 * @param csrf to be sent with every form; empty for who isn't signed in
 * @param notice what came of a sign-in just now
 * @param types the types of page in the menu
 * @param menu what plugins add to it
 */
public record Frame(
        Texts texts,
        String title,
        String description,
        String path,
        Optional<Account> account,
        String csrf,
        boolean mayCreate,
        Optional<SignInNotice> notice,
        List<Entry> types,
        List<Link> menu) {

    /** An entry of the menu that a plugin adds; its icon is a symbol in {@code icons.svg}. */
    public record Link(String label, String path, String icon) {}

    /** A frame to which no plugin adds anything. */
    public Frame(
            Texts texts,
            String title,
            String description,
            String path,
            Optional<Account> account,
            String csrf,
            boolean mayCreate,
            Optional<SignInNotice> notice,
            List<Entry> types) {
        this(texts, title, description, path, account, csrf, mayCreate, notice, types, List.of());
    }

    /**
     * A type of page in the menu.
     *
     * @param name as in addresses
     * @param label in the reader's language
     * @param definition a sentence that says what it is
     * @param icon its symbol in {@code icons.svg}
     * @param workflow whether its pages go through a workflow, told at {@code /types/{name}/workflow}
     * @param importable whether pages can be made from a file, at {@code /types/{name}/import}
     */
    public record Entry(
            String name, String label, String definition, String icon, boolean workflow, boolean importable) {

        /** A type whose pages have no states, and are written one by one. */
        public Entry(String name, String label, String definition, String icon) {
            this(name, label, definition, icon, false, false);
        }
    }

    /** The text for a key. */
    public String t(String key, Object... values) {
        return texts.of(key, values);
    }

    public String lang() {
        return texts.lang();
    }

    /** This path, encoded to be a parameter of another address. */
    public String encodedPath() {
        return java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The entry of a type; one made of its name where no plugin brings it any more. */
    public Entry type(String name) {
        return types.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElse(new Entry(name, name, "", "page"));
    }

    /** The same frame with another title. */
    public Frame titled(String text) {
        return new Frame(texts, text, description, path, account, csrf, mayCreate, notice, types, menu);
    }

    /** The same frame with a description. */
    public Frame described(String text) {
        return new Frame(texts, title, text, path, account, csrf, mayCreate, notice, types, menu);
    }
}
