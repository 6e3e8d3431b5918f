package org.terreau.spi.authority;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.page.Slug;

/**
 * A register of things that a plugin knows by itself, such as the official territories of a country. Each has an IRI of
 * ours, {@code {base}/id/{name}/{id}}, that pages can link to; a page about one begins from what is known of it. Once
 * there is such a page, its data say so by a property of the plugin's choice.
 *
 * <p>What it answers is the same for everybody and as long as the server runs, but for what it is asked with a {@link
 * CommonsView}.
 */
public interface Authority {

    /** Names it in addresses: {@code official}. Lower-case letters. */
    String name();

    /** Name of the type of the pages that are about its things: {@code Territory}. */
    String type();

    /** Key of the message that heads the search for one of them. */
    String message();

    /** Another one where something else is said of the same things. */
    String edition();

    /**
     * What somebody may mean, the likeliest first.
     *
     * @param typed by anybody: what makes no sense has no answer
     */
    List<Entry> propose(String typed, int limit, Locale locale);

    /** @param id from anywhere */
    Optional<Entry> find(String id, Locale locale);

    /**
     * The pages that are about some of these things, by what names these: those that the reader may read.
     *
     * @param named gives the IRI of a thing by what names it
     */
    Map<String, Slug> pages(Collection<String> ids, Function<String, Node> named, CommonsView seen);

    /**
     * What a page about a thing begins from; empty where there is no such thing.
     *
     * @param thing what the page is about
     * @param named gives the IRI of a thing of this register by what names it
     */
    Optional<Draft> draft(String id, Node thing, Function<String, Node> named, CommonsView seen);

    /** What is said of a thing in the data, with its source and licence; nothing where there is no such thing. */
    Graph describe(String id, Function<String, Node> named);

    /** What is wrong in the fields of a page of its type. */
    default List<Mistake> mistakes(Graph fields, Node thing) {
        return List.of();
    }
}
