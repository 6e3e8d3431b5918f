package org.terreau.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.terreau.address.Base;
import org.terreau.shape.Fields;
import org.terreau.shape.FieldsRefused;
import org.terreau.shape.Lexical;
import org.terreau.shape.Messages;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.shape.Shapes;
import org.terreau.shape.Topic;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Slug;

/** Reads one file. */
final class PageFileReader {

    static final Messages MESSAGES = new Messages(PageFileReader.class);
    static final String FENCE = "---\n";
    /** Statements that the shape has no field for, as lines of N-Triples. */
    static final String OTHER = "other";

    /** Other names that lead to the page. */
    static final String ALIASES = "aliases";

    private static final Set<String> KEYS =
            Set.of("type", "slug", "title", "lang", "state", "readers", ALIASES, "fields", OTHER);

    private final Shapes shapes;
    private final Schemes schemes;
    private final Base base;
    private final Problems problems = new Problems();
    private final Yaml yaml = new Yaml(problems);

    PageFileReader(Shapes shapes, Schemes schemes, Base base) {
        this.shapes = shapes;
        this.schemes = schemes;
        this.base = base;
    }

    PageFile read(String text) throws PageFileException {
        Parts parts = parts(text);
        return read(entries(parts.frontMatter), parts.body);
    }

    /** What others can refer to; empty where its name or its type can't be read. */
    Optional<Topic> topic(String text) {
        try {
            Map<String, Node> entries = entries(parts(text).frontMatter);
            Optional<String> title = title(entries);
            Optional<Slug> slug = slug(entries, title);
            Optional<Shape> shape = shape(entries);
            problems.throwIfAny();
            return Optional.of(new Topic(
                    slug.orElseThrow(), title.orElseThrow(), shape.orElseThrow().localName()));
        } catch (PageFileException unreadable) {
            return Optional.empty();
        }
    }

    private record Parts(String frontMatter, String body) {}

    private Parts parts(String text) throws PageFileException {
        String lines = (text.startsWith("\ufeff") ? text.substring(1) : text).replaceAll("\\r\\n?", "\n");
        int end = lines.startsWith(FENCE) ? (lines + "\n").indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            problems.add(OptionalInt.of(1), "", "fence");
            problems.throwIfAny();
        }
        String frontMatter = lines.substring(FENCE.length(), Math.max(end + 1, FENCE.length()));
        String rest = lines.substring(Math.min(end + 1 + FENCE.length(), lines.length()));
        return new Parts(frontMatter, rest.startsWith("\n") ? rest.substring(1) : rest);
    }

    private Map<String, Node> entries(String frontMatter) throws PageFileException {
        Map<String, Node> entries = yaml.compose(frontMatter)
                .map(mapping -> yaml.entries(mapping, ""))
                .orElseGet(LinkedHashMap::new);
        problems.throwIfAny();
        return entries;
    }

    private PageFile read(Map<String, Node> entries, String body) throws PageFileException {
        entries.forEach((key, node) -> {
            if (!KEYS.contains(key)) {
                problems.add(Yaml.line(node), key, "unknownKey", sorted(KEYS));
            }
        });
        Optional<String> title = title(entries);
        Optional<Slug> slug = slug(entries, title);
        String lang = lang(entries);
        Optional<Tokens> readers = readers(entries);
        Optional<Shape> shape = shape(entries);
        Fields fields = slug.isPresent() && shape.isPresent()
                ? fields(entries, shape.get(), base.thing(slug.get())).and(other(entries))
                : Fields.none();
        List<Slug> aliases = aliases(entries);
        problems.throwIfAny();
        return new PageFile(
                shape.orElseThrow().localName(),
                slug.orElseThrow(),
                title.orElseThrow(),
                lang,
                text(entries, "state"),
                readers,
                fields,
                body,
                aliases);
    }

    private Optional<String> text(Map<String, Node> entries, String key) {
        return Optional.ofNullable(entries.get(key)).flatMap(node -> yaml.text(node, key));
    }

    private Optional<String> title(Map<String, Node> entries) {
        Optional<String> title =
                text(entries, "title").map(String::strip).filter(text -> !text.isEmpty() && !text.contains("\n"));
        if (title.isEmpty()) {
            problems.add(line(entries, "title"), "title", "title");
        }
        return title;
    }

    /** The slug that the file says, or else the one that its title gives. */
    private Optional<Slug> slug(Map<String, Node> entries, Optional<String> title) {
        Optional<String> written = text(entries, "slug");
        Optional<Slug> slug = written.isPresent() ? written.flatMap(Slug::parse) : title.map(Slug::of);
        if (written.isPresent() && slug.isEmpty()) {
            problems.add(line(entries, "slug"), "slug", "slug", written.get());
        }
        return slug;
    }

    private List<Slug> aliases(Map<String, Node> entries) {
        return Optional.ofNullable(entries.get(ALIASES)).map(Yaml::values).orElse(List.of()).stream()
                .flatMap(node -> yaml.text(node, ALIASES).stream().flatMap(text -> alias(node, text)))
                .distinct()
                .toList();
    }

    private Stream<Slug> alias(Node node, String text) {
        Optional<Slug> alias = Slug.parse(text);
        if (alias.isEmpty()) {
            problems.add(Yaml.line(node), ALIASES, "slug", text);
        }
        return alias.stream();
    }

    private String lang(Map<String, Node> entries) {
        String lang = text(entries, "lang").orElse("fr").toLowerCase(Locale.ROOT);
        if (!Lexical.isLanguage(lang)) {
            problems.add(line(entries, "lang"), "lang", "lang", lang);
        }
        return lang;
    }

    private Optional<Tokens> readers(Map<String, Node> entries) {
        Optional<String> written = text(entries, "readers");
        try {
            return written.map(Tokens::parse);
        } catch (IllegalArgumentException e) {
            problems.add(line(entries, "readers"), "readers", "readers", written.orElse(""));
            return Optional.empty();
        }
    }

    private Optional<Shape> shape(Map<String, Node> entries) {
        Optional<String> type = text(entries, "type");
        Optional<Shape> shape = type.flatMap(shapes::named);
        if (shape.isEmpty()) {
            String known = sorted(shapes.all().stream().map(Shape::localName).collect(Collectors.toSet()));
            problems.add(line(entries, "type"), "type", "type", type.orElse(""), known);
        }
        return shape;
    }

    private Fields fields(Map<String, Node> entries, Shape shape, String thing) {
        Node node = entries.get("fields");
        if (node == null || Yaml.values(node).isEmpty()) {
            return Fields.none();
        }
        Optional<MappingNode> mapping = yaml.mapping(node, "fields");
        try {
            return mapping.map(fields -> read(shape, yaml.read(fields, "fields"), thing))
                    .orElse(Fields.none());
        } catch (FieldsRefused e) {
            problems.add(Yaml.line(node), "fields", "refused", e.getMessage());
            return Fields.none();
        }
    }

    private Fields read(Shape shape, Value written, String thing) {
        FieldsReader.Result read = new FieldsReader(schemes, base, thing, Fields.none())
                .read(shape, (Value.Entries) written, Way.ROOT.under("fields"));
        read.problems()
                .forEach(problem -> problems.add(problem.line(), problem.way().toString(), problem.text()));
        return read.fields();
    }

    private Fields other(Map<String, Node> entries) {
        Node node = entries.get(OTHER);
        if (node == null) {
            return Fields.none();
        }
        String lines = Yaml.values(node).stream()
                .flatMap(line -> yaml.text(line, OTHER).stream())
                .collect(Collectors.joining("\n"));
        try {
            return Fields.parse(lines, base);
        } catch (FieldsRefused e) {
            problems.add(Yaml.line(node), OTHER, "refused", e.getMessage());
            return Fields.none();
        }
    }

    private static OptionalInt line(Map<String, Node> entries, String key) {
        return entries.containsKey(key) ? Yaml.line(entries.get(key)) : OptionalInt.empty();
    }

    static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
