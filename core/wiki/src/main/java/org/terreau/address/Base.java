package org.terreau.address;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.terreau.spi.page.Slug;

/**
 * The address of this commons, from which every IRI of ours is made: {@code {base}/id/{slug}} names a thing,
 * {@code {base}/wiki/{slug}} its page (and the named graph that holds its triples), {@code {base}/id/{authority}/{id}} what
 * a plugin knows by itself.
 *
 * @param uri absolute, http or https, ending with a slash
 */
public record Base(URI uri) {

    private static final String THING = "id/";
    private static final String PAGE = "wiki/";
    private static final Pattern ENTRY = Pattern.compile("[a-z]+(?:/[A-Za-z0-9-]+)+");

    public Base {
        if (!uri.isAbsolute() || uri.getScheme() == null || !uri.getScheme().startsWith("http")) {
            throw new IllegalArgumentException("The base address must be an absolute http(s) address, not: " + uri);
        }
        if (!uri.toString().endsWith("/")) {
            uri = URI.create(uri + "/");
        }
    }

    public static Base of(String address) {
        return new Base(URI.create(address));
    }

    /** The IRI of what the page is about. */
    public String thing(Slug slug) {
        return uri + THING + slug;
    }

    /** The IRI of the page itself, and of its named graph. */
    public String page(Slug slug) {
        return uri + PAGE + slug;
    }

    /** The IRI of what is named by a path of an authority's, such as {@code official/commune/21166}. */
    public String entry(String path) {
        return uri + THING + path;
    }

    /** The path in such an IRI; empty for any other, whether or not an authority knows it. */
    public Optional<String> entryOf(String iri) {
        String prefix = uri + THING;
        return iri.startsWith(prefix)
                ? Optional.of(iri.substring(prefix.length())).filter(Base::isEntry)
                : Optional.empty();
    }

    /** Whether a text has the form of such a path. */
    public static boolean isEntry(String text) {
        return ENTRY.matcher(text).matches();
    }

    /** The IRI of one revision of a page. */
    public String revision(Slug slug, int number) {
        return page(slug) + "/revisions/" + number;
    }

    /** An absolute address for a path of ours, written without a leading slash. */
    public String resolve(String path) {
        return uri + path;
    }

    /** An IRI of ours as written in the database: without the base. Others are returned as they are. */
    public String relativize(String iri) {
        return iri.startsWith(uri.toString()) ? iri.substring(uri.toString().length()) : iri;
    }

    /** The slug in the IRI of a page of ours; empty for any other IRI. */
    public Optional<Slug> slugOfPage(String iri) {
        String prefix = uri + PAGE;
        return iri.startsWith(prefix) ? Slug.parse(iri.substring(prefix.length())) : Optional.empty();
    }

    /** The slug in the IRI of a thing of ours or of a part of it; empty for any other IRI. */
    public Optional<Slug> slugOfThing(String iri) {
        String prefix = uri + THING;
        if (!iri.startsWith(prefix)) {
            return Optional.empty();
        }
        int fragment = iri.indexOf('#');
        return Slug.parse(iri.substring(prefix.length(), fragment < 0 ? iri.length() : fragment));
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
