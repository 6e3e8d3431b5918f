package org.terreau.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What a type of page, or of part, can say.
 *
 * @param iri of the node shape
 * @param targetClass IRI of the class that it is for
 * @param stem what the names of its parts begin with: {@code need} in {@code #need-2}
 * @param groups in their order; only those that have a property here
 * @param properties in the order of groups, then of their own
 */
public record Shape(
        String iri,
        String targetClass,
        Localized label,
        Localized definition,
        String stem,
        List<Group> groups,
        List<Property> properties) {

    public Shape {
        groups = List.copyOf(groups);
        properties = List.copyOf(properties);
    }

    /** The type's name in addresses and files: {@code Actor}. */
    public String localName() {
        return localName(targetClass);
    }

    public Optional<Property> property(String key) {
        return properties.stream()
                .filter(property -> property.key().equals(key))
                .findFirst();
    }

    public Optional<Property> onPath(String path) {
        return properties.stream()
                .filter(property -> property.path().equals(path))
                .findFirst();
    }

    public List<Property> properties(Group group) {
        return properties.stream()
                .filter(property -> property.group().orElse("").equals(group.iri()))
                .toList();
    }

    /** The classes of the thing and of its parts, which fields don't repeat: one rdf:type triple each. */
    public List<Triple> types(String thing, Fields fields) {
        List<Triple> types = new ArrayList<>();
        types.add(Triple.create(NodeFactory.createURI(thing), RDF.Nodes.type, NodeFactory.createURI(targetClass)));
        for (Property property : properties) {
            if (property.range() instanceof Range.Part part) {
                fields.parts(thing, property.path())
                        .forEach(iri -> types.addAll(part.shape().types(iri, fields)));
            }
        }
        return types;
    }

    static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
