package org.terreau.sparql;

import java.util.List;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.vocabulary.ListPFunction;
import org.apache.jena.vocabulary.RDFS;

/**
 * The functions that a query may call by IRI. Jena would load any Java class ({@code java:}), run scripts, sleep, print
 * and read the server's settings ({@code afn:}): here is a closed list instead, which does not load.
 */
final class AllowedFunctions extends FunctionRegistry {

    private static final List<String> NAMESPACES = List.of(
            "http://www.w3.org/2001/XMLSchema#",
            "http://www.w3.org/2005/xpath-functions#",
            "http://www.w3.org/2005/xpath-functions/math#");

    /** It would call a function whose name the query computes. */
    private static final String APPLY = "http://www.w3.org/2005/xpath-functions#apply";

    static final AllowedFunctions FUNCTIONS = new AllowedFunctions();
    static final PropertyFunctionRegistry PROPERTY_FUNCTIONS = new Lists();

    private AllowedFunctions() {
        FunctionRegistry standard = FunctionRegistry.get();
        standard.keys().forEachRemaining(iri -> {
            if (NAMESPACES.stream().anyMatch(iri::startsWith) && !iri.equals(APPLY)) {
                put(iri, standard.getFunctionFactory(iri));
            }
        });
        InterruptibleRegex.registerIn(this);
    }

    /** Whether a query may name this function. */
    static boolean allows(String iri) {
        return FUNCTIONS.isRegistered(iri) && !InterruptibleRegex.isInternal(iri);
    }

    @Override
    public FunctionFactory getFunctionFactory(String iri) {
        return isRegistered(iri) ? super.getFunctionFactory(iri) : null;
    }

    @Override
    @Deprecated(forRemoval = true)
    public FunctionFactory get(String iri) {
        return getFunctionFactory(iri);
    }

    /** The members of RDF lists and containers; any other property is a plain one. */
    private static final class Lists extends PropertyFunctionRegistry {

        Lists() {
            PropertyFunctionRegistry standard = PropertyFunctionRegistry.get();
            List.of(
                            ListPFunction.member.getURI(),
                            ListPFunction.index.getURI(),
                            ListPFunction.length.getURI(),
                            RDFS.Init.member().getURI())
                    .forEach(iri -> put(iri, standard.get(iri)));
        }

        @Override
        public boolean manages(String iri) {
            return isRegistered(iri);
        }

        @Override
        public PropertyFunctionFactory get(String iri) {
            return isRegistered(iri) ? super.get(iri) : null;
        }
    }
}
