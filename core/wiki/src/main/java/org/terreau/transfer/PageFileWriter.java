package org.terreau.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.terreau.address.Base;
import org.terreau.shape.Fields;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;

/** Writes one file. */
final class PageFileWriter {

    private final PageFile page;
    private final Schemes schemes;
    private final Base base;

    PageFileWriter(PageFile page, Schemes schemes, Base base) {
        this.page = page;
        this.schemes = schemes;
        this.base = base;
    }

    String write(Optional<Shape> shape) {
        List<NodeTuple> entries = new ArrayList<>();
        entries.add(YamlText.entry("type", YamlText.text(page.type())));
        entries.add(YamlText.entry("slug", YamlText.text(page.slug().value())));
        entries.add(YamlText.entry("title", YamlText.text(page.title())));
        entries.add(YamlText.entry("lang", YamlText.text(page.lang())));
        page.state().ifPresent(state -> entries.add(YamlText.entry("state", YamlText.text(state))));
        page.readers().ifPresent(readers -> entries.add(YamlText.entry("readers", YamlText.text(readers.toString()))));
        if (!page.aliases().isEmpty()) {
            entries.add(YamlText.entry(
                    PageFileReader.ALIASES,
                    YamlText.list(page.aliases().stream()
                            .map(alias -> YamlText.text(alias.value()))
                            .toList())));
        }
        Set<Triple> written = shape.map(known -> writeFields(known, entries)).orElse(Set.of());
        Fields others = page.fields().where(triple -> !written.contains(triple));
        if (!others.isEmpty()) {
            entries.add(YamlText.entry(
                    PageFileReader.OTHER,
                    YamlText.list(others.lines(base).lines().map(YamlText::text).toList())));
        }
        return PageFileReader.FENCE
                + YamlText.write(YamlText.mapping(entries))
                + PageFileReader.FENCE
                + (page.body().isEmpty() ? "" : "\n" + page.body());
    }

    private Set<Triple> writeFields(Shape shape, List<NodeTuple> entries) {
        FieldsWriter writer = writer(!writer(false).namesGoWithoutSaying(shape));
        Value.Entries fields = writer.write(shape);
        if (!fields.entries().isEmpty()) {
            entries.add(YamlText.entry("fields", YamlText.of(fields)));
        }
        return writer.written();
    }

    private FieldsWriter writer(boolean names) {
        return new FieldsWriter(schemes, base, base.thing(page.slug()), page.fields(), any -> true, names);
    }
}
