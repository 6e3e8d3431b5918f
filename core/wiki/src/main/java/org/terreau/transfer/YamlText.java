package org.terreau.transfer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** The YAML that we write: block style, unfolded lines, quotes only where they are needed. */
final class YamlText {

    private static final Set<Tag> PLAIN = Set.of(Tag.INT, Tag.FLOAT, Tag.BOOL);

    /** A code such as 01234 would be a number, and "no" a flag, for readers of YAML 1.1. */
    private static final Pattern LOOKS_LIKE_ANOTHER_KIND =
            Pattern.compile("[-+.]?[0-9][0-9a-fA-FxXoO_.:+-]*|(?i:y|n|yes|no|on|off)");

    private YamlText() {}

    static Node of(Value value) {
        return switch (value) {
            case Value.Word word -> word(word);
            case Value.Items items -> list(items);
            case Value.Entries entries ->
                mapping(entries.entries().entrySet().stream()
                        .map(entry -> entry(entry.getKey(), of(entry.getValue())))
                        .toList());
            case Value.Nothing ignored -> plain("null");
        };
    }

    private static Node word(Value.Word word) {
        return switch (word.kind()) {
            case ANY, TEXT, PROSE -> text(word.text());
            case DATE, NUMBER, FLAG -> plain(word.text());
        };
    }

    /** A lone word as it is, some short ones on one line: {@code [apes, chenove]}; each other value on its own. */
    private static Node list(Value.Items items) {
        List<Node> nodes = items.values().stream().map(YamlText::of).toList();
        if (!items.values().stream().allMatch(Value.Word.class::isInstance)) {
            return list(nodes);
        }
        boolean lines = items.values().stream()
                .anyMatch(value -> value instanceof Value.Word word
                        && (word.kind() == Value.Kind.PROSE || word.text().contains("\n")));
        return nodes.size() == 1
                ? nodes.get(0)
                : lines ? list(nodes) : new SequenceNode(Tag.SEQ, nodes, FlowStyle.FLOW);
    }

    static Node text(String text) {
        ScalarStyle style = LOOKS_LIKE_ANOTHER_KIND.matcher(text).matches()
                ? ScalarStyle.SINGLE_QUOTED
                : text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
        return new ScalarNode(Tag.STR, text, style);
    }

    /** A number, a date or a flag: without the quotes that would make it a text for other readers. */
    static Node plain(String text) {
        Tag tag = new JsonSchema().getScalarResolver().resolve(text, true);
        return new ScalarNode(PLAIN.contains(tag) ? tag : Tag.STR, text, ScalarStyle.PLAIN);
    }

    static Node mapping(List<NodeTuple> entries) {
        return new MappingNode(Tag.MAP, entries, entries.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    static NodeTuple entry(String key, Node value) {
        return new NodeTuple(text(key), value);
    }

    static Node list(List<Node> values) {
        return new SequenceNode(Tag.SEQ, values, FlowStyle.BLOCK);
    }

    static String write(Node node) {
        DumpSettings settings = DumpSettings.builder()
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setSplitLines(false)
                .setWidth(Integer.MAX_VALUE)
                .setUseUnicodeEncoding(true)
                .setExplicitRootTag(Optional.empty())
                .build();
        StringBuilder text = new StringBuilder();
        new Dump(settings).dumpNode(node, new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int from, int length) {
                text.append(part, from, from + length);
            }
        });
        return text.toString();
    }
}
