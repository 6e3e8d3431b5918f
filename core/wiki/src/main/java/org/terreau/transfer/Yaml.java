package org.terreau.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads front matter as written, values as their text, and notes what can't be. */
final class Yaml {

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();
    private static final int DEEPEST = 20;
    /** The front matter starts on the second line of the file. */
    private static final int FIRST_LINE = 2;

    private final Problems problems;

    Yaml(Problems problems) {
        this.problems = problems;
    }

    /** The mapping that the front matter is; empty, and noted, where it is something else. */
    Optional<MappingNode> compose(String frontMatter) {
        try {
            if (!isTame(frontMatter)) {
                problems.add(OptionalInt.empty(), "", "tame", DEEPEST);
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(frontMatter);
            return root.isPresent() ? mapping(root.get(), "") : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            OptionalInt line = e.getProblemMark()
                    .map(mark -> OptionalInt.of(mark.getLine() + FIRST_LINE))
                    .orElse(OptionalInt.empty());
            problems.add(line, "", "yaml", Optional.ofNullable(e.getProblem()).orElse(""));
        } catch (YamlEngineException e) {
            problems.add(OptionalInt.empty(), "", "yaml", e.getMessage());
        }
        return Optional.empty();
    }

    /** Neither anchors, by which a small file unfolds into a huge one, nor nesting that no page has. */
    private static boolean isTame(String frontMatter) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(frontMatter)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > DEEPEST || event.getEventId() == Event.ID.Alias) {
                return false;
            }
        }
        return true;
    }

    Optional<MappingNode> mapping(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        problems.add(line(node), key, "mapping");
        return Optional.empty();
    }

    /** The entries in their order; a key that comes twice, or isn't text, is noted. */
    Map<String, Node> entries(MappingNode node, String key) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                problems.add(line(tuple.getKeyNode()), key, "text");
            } else if (entries.containsKey(name.getValue())) {
                problems.add(line(name), under(key, name.getValue()), "twice");
            } else {
                entries.put(name.getValue(), tuple.getValueNode());
            }
        }
        return entries;
    }

    /** What a node holds; a key that comes twice, or isn't text, is noted. */
    Value read(Node node, String key) {
        return switch (node) {
            case MappingNode mapping -> {
                Map<String, Value> values = new LinkedHashMap<>();
                entries(mapping, key).forEach((name, value) -> values.put(name, read(value, under(key, name))));
                yield new Value.Entries(values, line(node));
            }
            case SequenceNode sequence -> {
                List<Value> values = new ArrayList<>();
                sequence.getValue().forEach(item -> values.add(read(item, key + "[" + values.size() + "]")));
                yield new Value.Items(values, line(node));
            }
            case ScalarNode scalar ->
                scalar.getTag().equals(Tag.NULL)
                        ? new Value.Nothing(line(node))
                        : new Value.Word(Value.Kind.ANY, scalar.getValue(), line(node));
            default -> new Value.Nothing(line(node));
        };
    }

    /** One text; empty where there is none, and noted where it is something else. */
    Optional<String> text(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? Optional.empty() : Optional.of(scalar.getValue());
        }
        problems.add(line(node), key, "text");
        return Optional.empty();
    }

    /** One value or a list of them. */
    static List<Node> values(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        boolean none = node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
        return none ? List.of() : List.of(node);
    }

    static OptionalInt line(Node node) {
        return node.getStartMark()
                .map(mark -> OptionalInt.of(mark.getLine() + FIRST_LINE))
                .orElse(OptionalInt.empty());
    }

    static String under(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
