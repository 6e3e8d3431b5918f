package org.terreau.authority;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.terreau.address.Base;
import org.terreau.spi.authority.Authority;

/** The authorities that plugins bring, and the IRIs of what they know: {@code {base}/id/{authority}/{id}}. */
public final class Authorities {

    private final List<Authority> all;
    private final Base base;
    private final BiFunction<String, Locale, Optional<String>> messages;

    /** @param messages the patterns of the plugins' messages */
    public Authorities(List<Authority> all, Base base, BiFunction<String, Locale, Optional<String>> messages) {
        this.all = List.copyOf(all);
        this.base = base;
        this.messages = messages;
    }

    /** Where nobody knows anything by itself. */
    public static Authorities none(Base base) {
        return new Authorities(List.of(), base, (key, locale) -> Optional.empty());
    }

    public Optional<Authority> named(String name) {
        return all.stream().filter(authority -> authority.name().equals(name)).findFirst();
    }

    /** Those whose things pages of this type are about. */
    public List<Authority> of(String type) {
        return all.stream().filter(authority -> authority.type().equals(type)).toList();
    }

    /** What has this IRI, where an authority knows it. */
    public Optional<Known> known(String iri) {
        return base.entryOf(iri).flatMap(this::at);
    }

    /** What is named by this path, where an authority knows it. */
    public Optional<Known> at(String path) {
        int end = path.indexOf('/');
        return end < 0
                ? Optional.empty()
                : named(path.substring(0, end)).flatMap(authority -> known(authority, path.substring(end + 1)));
    }

    public Optional<Known> known(Authority authority, String id) {
        return authority.find(id, Locale.FRENCH).map(entry -> new Known(authority, id, iri(authority, id)));
    }

    public String iri(Authority authority, String id) {
        return base.entry(authority.name() + '/' + id);
    }

    /** Gives the IRIs of what an authority knows. */
    public Function<String, Node> naming(Authority authority) {
        return id -> NodeFactory.createURI(iri(authority, id));
    }

    public Graph describe(Known known) {
        return known.authority().describe(known.id(), naming(known.authority()));
    }

    /** The pattern of a message of theirs. */
    public Optional<String> message(String key, Locale locale) {
        return messages.apply(key, locale);
    }

    /** Another one where something else is said of what they know. */
    public String edition() {
        return all.stream()
                .map(authority -> authority.name() + ' ' + authority.edition())
                .collect(Collectors.joining(", "));
    }
}
