package org.terreau.web.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.terreau.page.Content;
import org.terreau.shape.Fields;

/**
 * The languages of the texts in two versions of fields. Facts are read in the language that serves the reader best; a
 * comparison tells of every one, each apart, or a translation that was added would look like another text.
 *
 * @param first in which the comparison is made
 * @param others in which texts differ, besides
 */
record FieldTexts(String first, List<String> others) {

    /** More languages than any page is written in; each is compared on its own. */
    private static final int MOST = 20;

    static FieldTexts of(Fields before, Fields after, Locale locale) {
        TreeSet<String> languages = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(fields -> fields.triples().stream())
                .flatMap(triple -> language(triple).stream())
                .forEach(languages::add);
        String first = Stream.of(locale.getLanguage(), "fr", "en")
                .filter(languages::contains)
                .findFirst()
                .orElse(languages.isEmpty() ? locale.getLanguage() : languages.first());
        List<String> others = languages.stream()
                .filter(language -> !language.equals(first))
                .filter(language -> !only(before, language).equals(only(after, language)))
                .limit(MOST)
                .toList();
        return new FieldTexts(first, others);
    }

    /** What is said in the first language, and what is said in none. */
    Content inFirst(Content content) {
        return with(
                content,
                content.fields()
                        .where(triple -> language(triple)
                                .filter(tag -> !tag.equals(first))
                                .isEmpty()));
    }

    /** What is said in another language, and the parts in which it is said. */
    static Content in(String language, Content content) {
        return with(content, content.fields().where(triple -> isPart(triple) || isIn(triple, language)));
    }

    private static Fields only(Fields fields, String language) {
        return fields.where(triple -> isIn(triple, language));
    }

    private static boolean isIn(Triple triple, String language) {
        return language(triple).filter(language::equals).isPresent();
    }

    /** Parts are named within the thing; concepts have a # too, but elsewhere. */
    private static boolean isPart(Triple triple) {
        String thing = triple.getSubject().getURI().split("#", 2)[0];
        return triple.getObject().isURI() && triple.getObject().getURI().startsWith(thing + "#");
    }

    private static Optional<String> language(Triple triple) {
        return Optional.of(triple.getObject())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLanguage)
                .filter(tag -> !tag.isEmpty());
    }

    private static Content with(Content content, Fields fields) {
        return new Content(content.title(), content.lang(), fields, content.body());
    }
}
