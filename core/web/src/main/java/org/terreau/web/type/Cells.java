package org.terreau.web.type;

import java.util.List;
import java.util.stream.Collectors;
import org.terreau.shape.Concept;
import org.terreau.shape.Facts.Value;
import org.terreau.shape.Schemes;

/**
 * Values as flat text, for files.
 *
 * @param labelled whether concepts and pages are called as people call them; else by their keys and names in addresses
 */
record Cells(Schemes schemes, boolean labelled) {

    private static final String BETWEEN = "; ";

    String text(List<Value> values) {
        return values.stream().map(this::text).collect(Collectors.joining(BETWEEN));
    }

    private String text(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Figure figure -> figure.raw();
            case Value.Date date -> date.raw();
            case Value.Link link -> link.address();
            case Value.Page page -> labelled ? page.title() : page.slug().value();
            case Value.Registered known -> labelled ? known.entry().title() : known.path();
            case Value.Term term ->
                labelled
                        ? term.label()
                        : schemes.concept(term.iri()).map(Concept::key).orElse(term.iri());
            case Value.Part part ->
                part.facts().stream().map(fact -> text(fact.values())).collect(Collectors.joining(", "));
        };
    }
}
