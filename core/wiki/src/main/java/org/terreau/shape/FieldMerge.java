package org.terreau.shape;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Joins what two people made of the same fields: what one of them added or took away is added or taken away. Where both
 * gave another value to what can have only one, mine stands.
 *
 * @param clashes whether something of theirs is not in the fields
 */
public record FieldMerge(Fields fields, boolean clashes) {

    /**
     * @param thing IRI of what the fields are about
     * @param base the fields that both began from
     */
    public static FieldMerge of(Shape shape, String thing, Fields base, Fields mine, Fields theirs) {
        return new Merging(shape, thing, base, withOwnNames(base, mine, theirs), theirs).merge();
    }

    /**
     * The fields of one thing with those that another had: where both give a value to what can have only one, that of the
     * first stands. Parts of the other get names of their own. What the shape has no field for stays out.
     *
     * @param other about the same thing: see {@link Fields#moved}
     */
    public static FieldMerge into(Shape shape, String thing, Fields fields, Fields other) {
        Fields named = withOwnNames(Fields.none(), other, fields);
        Merging merging = new Merging(shape, thing, Fields.none(), fields, named);
        return new Merging(shape, thing, Fields.none(), fields, named.where(merging::fits)).merge();
    }

    /** Two new parts may have got the same name: mine get others. */
    private static Fields withOwnNames(Fields base, Fields mine, Fields theirs) {
        Set<String> known = parts(base);
        Set<String> others = parts(theirs);
        Fragments names = Fragments.of(theirs.and(mine));
        Map<Node, Node> renamed = new HashMap<>();
        parts(mine).stream()
                .filter(part -> others.contains(part) && !known.contains(part))
                .sorted()
                .forEach(part -> renamed.put(NodeFactory.createURI(part), NodeFactory.createURI(fresh(part, names))));
        return Fields.of(mine.triples().stream()
                .map(triple -> Triple.create(
                        renamed.getOrDefault(triple.getSubject(), triple.getSubject()),
                        triple.getPredicate(),
                        renamed.getOrDefault(triple.getObject(), triple.getObject())))
                .toList());
    }

    private static String fresh(String part, Fragments names) {
        String stem = Fragments.in(part).replaceFirst("-[0-9]+$", "");
        return part.substring(0, part.indexOf('#') + 1) + names.next(stem);
    }

    private static Set<String> parts(Fields fields) {
        return fields.triples().stream()
                .map(triple -> triple.getSubject().getURI())
                .filter(iri -> iri.contains("#"))
                .collect(Collectors.toSet());
    }

    /** What has one value at most. */
    private record Slot(Node subject, Node predicate, String language) {
        static Slot of(Triple triple) {
            String language =
                    triple.getObject().isLiteral() ? triple.getObject().getLiteralLanguage() : "";
            return new Slot(triple.getSubject(), triple.getPredicate(), language);
        }
    }

    private record Merging(Shape shape, String thing, Fields base, Fields mine, Fields theirs) {

        FieldMerge merge() {
            List<Triple> joined = Stream.concat(
                            theirs.triples().stream().filter(triple -> !base.contains(triple) || mine.contains(triple)),
                            mine.triples().stream().filter(triple -> !base.contains(triple)))
                    .distinct()
                    .toList();
            Map<Node, Shape> shapes = shapes();
            Map<Slot, List<Triple>> slots = joined.stream()
                    .filter(triple -> isSingle(shapes.get(triple.getSubject()), triple))
                    .collect(Collectors.groupingBy(Slot::of, LinkedHashMap::new, Collectors.toList()));
            Set<Triple> lost = new HashSet<>();
            slots.values().stream()
                    .filter(values -> values.size() > 1)
                    .forEach(values -> values.stream()
                            .filter(value -> !mine.contains(value))
                            .forEach(lost::add));
            List<Triple> kept =
                    joined.stream().filter(triple -> !lost.contains(triple)).toList();
            List<Triple> held = kept.stream()
                    .filter(triple -> !shapes.containsKey(triple.getSubject()) || isHeld(triple.getSubject(), kept))
                    .toList();
            return new FieldMerge(Fields.of(held), !lost.isEmpty() || held.size() < kept.size());
        }

        /** Whether the shape of its thing or part has a field for it. */
        boolean fits(Triple triple) {
            return Optional.ofNullable(shapes().get(triple.getSubject()))
                    .flatMap(known -> known.onPath(triple.getPredicate().getURI()))
                    .isPresent();
        }

        private boolean isHeld(Node subject, List<Triple> triples) {
            return subject.getURI().equals(thing)
                    || triples.stream().anyMatch(triple -> triple.getObject().equals(subject));
        }

        /** The shapes of the thing and of every part that one of the three has. */
        private Map<Node, Shape> shapes() {
            Map<Node, Shape> shapes = new HashMap<>();
            Fields all = base.and(mine).and(theirs);
            collect(thing, shape, all, shapes);
            return shapes;
        }

        private static void collect(String iri, Shape shape, Fields all, Map<Node, Shape> shapes) {
            if (shapes.putIfAbsent(NodeFactory.createURI(iri), shape) != null) {
                return;
            }
            for (Property property : shape.properties()) {
                if (property.range() instanceof Range.Part part) {
                    all.parts(iri, property.path()).forEach(held -> collect(held, part.shape(), all, shapes));
                }
            }
        }

        private static boolean isSingle(Shape shape, Triple triple) {
            return shape != null
                    && shape.onPath(triple.getPredicate().getURI())
                            .filter(property -> property.range() instanceof Range.LangText text
                                    ? text.oneEach()
                                    : !property.repeatable())
                            .isPresent();
        }
    }
}
