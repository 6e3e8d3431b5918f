package org.terreau.sparql;

import java.util.Objects;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.function.FunctionRegistry;

/**
 * Puts functions that stop when the query is stopped in the place of SPARQL's REGEX and REPLACE. A pattern such as
 * {@code (a+)+$} keeps Java's matcher busy for ever, and it hears no interruption.
 */
final class InterruptibleRegex {

    private static final String OWN = "urn:terreau:function:";
    private static final String REGEX = OWN + "regex";
    private static final String REPLACE = OWN + "replace";
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";

    private InterruptibleRegex() {}

    static void registerIn(FunctionRegistry registry) {
        registry.put(REGEX, iri -> new RegexFunction.Matches());
        registry.put(XPATH + "matches", iri -> new RegexFunction.Matches());
        registry.put(REPLACE, iri -> new RegexFunction.Replace());
        registry.put(XPATH + "replace", iri -> new RegexFunction.Replace());
    }

    /** Whether only the rewriting, and no query, may use this IRI. */
    static boolean isInternal(String iri) {
        return iri.startsWith(OWN);
    }

    /** The rewriting: the built-in functions are replaced by these. */
    static final class Replacement extends ExprTransformCopy {

        @Override
        public Expr transform(ExprFunctionN function, ExprList args) {
            return switch (function) {
                case E_Regex regex -> new E_Function(REGEX, given(args));
                case E_StrReplace replace -> new E_Function(REPLACE, given(args));
                default -> super.transform(function, args);
            };
        }

        /** Without the flags that were not given. */
        private static ExprList given(ExprList args) {
            ExprList given = new ExprList();
            args.getListRaw().stream().filter(Objects::nonNull).forEach(given::add);
            return given;
        }
    }
}
