package org.terreau.web.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.terreau.sparql.QueryTable;

/**
 * A result for people, as a simple table.
 *
 * @param vars the heads of its columns
 * @param rows of as many cells as columns
 * @param cut whether the result has more rows than these
 */
public record ResultTable(List<String> vars, List<List<Cell>> rows, boolean cut) {

    /**
     * One value.
     *
     * @param text to be shown; empty where there is no value
     * @param href where it links to, if it is an http(s) IRI
     * @param lang of a text, if it has one
     * @param datatype IRI of a literal that is no text, if it has one
     */
    public record Cell(String text, Optional<String> href, Optional<String> lang, Optional<String> datatype) {

        static final Cell EMPTY = new Cell("", Optional.empty(), Optional.empty(), Optional.empty());

        private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";

        static Cell of(Node term) {
            if (term.isLiteral()) {
                Optional<String> lang = Optional.of(term.getLiteralLanguage()).filter(tag -> !tag.isEmpty());
                Optional<String> datatype =
                        Optional.of(term.getLiteralDatatypeURI()).filter(iri -> lang.isEmpty() && !iri.equals(STRING));
                return new Cell(term.getLiteralLexicalForm(), Optional.empty(), lang, datatype);
            }
            if (term.isURI()) {
                return new Cell(
                        term.getURI(),
                        Optional.of(term.getURI()).filter(iri -> iri.matches("https?://.*")),
                        Optional.empty(),
                        Optional.empty());
            }
            return new Cell("_:" + term, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    static ResultTable of(QueryTable table) {
        return new ResultTable(
                table.columns(),
                table.rows().stream()
                        .map(row -> row.stream()
                                .map(term -> term.map(Cell::of).orElse(Cell.EMPTY))
                                .toList())
                        .toList(),
                table.cut());
    }
}
