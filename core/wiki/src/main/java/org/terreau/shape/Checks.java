package org.terreau.shape;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.terreau.authority.Authorities;
import org.terreau.spi.authority.Mistake;

/** What authorities know not to be so, of what fields say; what the revision before said already is left. */
record Checks(Authorities authorities) {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    Stream<Violation> of(Shape shape, Node thing, Fields fields, Set<Triple> before) {
        return authorities.of(shape.localName()).stream()
                .flatMap(authority -> authority.mistakes(fields.graph(), thing).stream())
                .filter(mistake -> !before.contains(mistake.said()))
                .map(mistake -> violation(shape, mistake));
    }

    private Violation violation(Shape shape, Mistake mistake) {
        String path = mistake.said().getPredicate().getURI();
        Node value = mistake.said().getObject();
        return new Violation(
                shape.properties().stream()
                        .filter(property -> property.path().equals(path))
                        .findFirst()
                        .map(property -> Place.of(property.key())),
                "register",
                message(mistake),
                Optional.of(value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI()));
    }

    private Localized message(Mistake mistake) {
        Map<String, String> texts = new HashMap<>();
        LANGUAGES.forEach(locale -> authorities
                .message(mistake.message(), locale)
                .map(pattern -> new MessageFormat(pattern, locale)
                        .format(mistake.values().toArray()))
                .ifPresent(text -> texts.put(locale.getLanguage(), text)));
        return new Localized(texts);
    }
}
