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

    static Node oneOrList(List<Node> values) {
        return values.size() == 1 ? values.get(0) : list(values);
    }

    /** On one line: {@code [apes, chenove]}. */
    static Node oneOrShortList(List<Node> values) {
        boolean lines = values.stream()
                .anyMatch(node -> node instanceof ScalarNode text && text.getScalarStyle() == ScalarStyle.LITERAL);
        return values.size() == 1
                ? values.get(0)
                : lines ? list(values) : new SequenceNode(Tag.SEQ, values, FlowStyle.FLOW);
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
