package org.terreau.web.negotiation;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.jsonld.JenaToTitanium;
import org.apache.jena.riot.system.jsonld.TitaniumJsonLdOptions;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.terreau.web.json.Json;

/**
 * The context of our JSON-LD: the prefixes, and a term for each field of the shapes, called as the local name of its
 * property. It stands in each document, so that readers need fetch nothing, and is the same in all.
 */
public final class JsonLdContext {

    private final JsonObject context;

    private JsonLdContext(JsonObject context) {
        this.context = context;
    }

    /**
     * Makes the context.
     *
     * @param prefixes prefix to namespace
     * @param vocabulary with the property shapes
     */
    public static JsonLdContext of(Map<String, String> prefixes, Graph vocabulary) {
        JsonObjectBuilder context = Json.createObjectBuilder();
        new TreeMap<>(prefixes).forEach(context::add);
        Map<String, JsonObject> terms = new TreeMap<>();
        vocabulary
                .find(Node.ANY, SHACL.path, Node.ANY)
                .filterKeep(triple -> triple.getObject().isURI())
                .toList()
                .stream()
                .sorted((a, b) ->
                        a.getSubject().toString().compareTo(b.getSubject().toString()))
                .forEach(triple -> addTerm(terms, triple, prefixes, vocabulary));
        terms.forEach((name, term) -> {
            if (!prefixes.containsKey(name)) {
                context.add(name, term);
            }
        });
        return new JsonLdContext(context.build());
    }

    /** The first shape in the order of names says what a term means; where another one differs, its type is left out. */
    private static void addTerm(
            Map<String, JsonObject> terms, Triple path, Map<String, String> prefixes, Graph vocabulary) {
        String property = path.getObject().getURI();
        String name = property.substring(Math.max(property.lastIndexOf('#'), property.lastIndexOf('/')) + 1);
        String iri = compact(property, prefixes);
        JsonObjectBuilder plain = Json.createObjectBuilder().add("@id", iri);
        JsonObject term = type(path.getSubject(), vocabulary)
                .map(type -> Json.createObjectBuilder()
                        .add("@id", iri)
                        .add("@type", compact(type, prefixes))
                        .build())
                .orElse(plain.build());
        JsonObject before = terms.putIfAbsent(name, term);
        if (before != null && before.getString("@id").equals(iri) && !before.equals(term)) {
            terms.put(name, Json.createObjectBuilder().add("@id", iri).build());
        }
    }

    private static Optional<String> type(Node shape, Graph vocabulary) {
        if (vocabulary.contains(shape, SHACL.nodeKind, SHACL.IRI)
                || vocabulary.contains(shape, SHACL.class_, Node.ANY)) {
            return Optional.of("@id");
        }
        return vocabulary
                .find(shape, SHACL.datatype, Node.ANY)
                .nextOptional()
                .map(triple -> triple.getObject().getURI())
                .filter(datatype -> !datatype.equals(RDF.langString.getURI()));
    }

    private static String compact(String iri, Map<String, String> prefixes) {
        return prefixes.entrySet().stream()
                .filter(each -> iri.startsWith(each.getValue()))
                .map(each -> each.getKey() + ":" + iri.substring(each.getValue().length()))
                .findFirst()
                .orElse(iri);
    }

    /** A document with nothing but the context, to be served at an address of its own. */
    public String asDocument() {
        return pretty(Json.createObjectBuilder().add("@context", context).build());
    }

    /** The graph as a document: the context, and a top-level {@code @graph}. */
    String document(Graph graph) {
        try {
            JsonLdOptions options = TitaniumJsonLdOptions.get(null, new Context());
            JsonArray expanded = JenaToTitanium.convert(DatasetGraphFactory.wrap(graph), options);
            JsonObject compacted = JsonLd.compact(
                            JsonDocument.of(expanded),
                            JsonDocument.of(Json.createObjectBuilder()
                                    .add("@context", context)
                                    .build()))
                    .ordered(true)
                    .get();
            return pretty(Json.createObjectBuilder()
                    .add("@context", context)
                    .add("@graph", nodes(compacted))
                    .build());
        } catch (JsonLdError e) {
            throw new IllegalStateException("The graph cannot be written as JSON-LD: " + e.getMessage(), e);
        }
    }

    /** A document of one node comes without its array. */
    private static JsonArray nodes(JsonObject compacted) {
        if (compacted.get("@graph") instanceof JsonArray several) {
            return several;
        }
        JsonObject one = Json.createObjectBuilder(compacted).remove("@context").build();
        return one.isEmpty()
                ? JsonValue.EMPTY_JSON_ARRAY
                : Json.createArrayBuilder().add(one).build();
    }

    private static String pretty(JsonStructure json) {
        StringWriter text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(json);
        }
        return text.toString().strip() + "\n";
    }
}
