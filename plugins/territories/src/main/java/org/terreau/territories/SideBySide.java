package org.terreau.territories;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.territories.Comparison.Cell;
import org.terreau.territories.Comparison.Item;
import org.terreau.territories.Comparison.Line;

/** What territories say of each aspect, as one reader sees it, in their language. Two questions to the graph. */
final class SideBySide {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Commons commons;
    private final CommonsView seen;
    private final Speech speech;
    private final Locale locale;

    SideBySide(Commons commons, Viewing viewing) {
        this.commons = commons;
        this.seen = commons.asSeenBy(viewing.reader());
        this.speech = new Speech(commons, viewing.locale());
        this.locale = viewing.locale();
    }

    /** A line for each aspect, a cell in it for each territory; nothing for none. */
    List<Line> of(List<Slug> territories) {
        if (territories.isEmpty()) {
            return List.of();
        }
        List<Node> things = territories.stream().map(seen::thing).toList();
        Map<Node, List<Row>> said = Speech.about(
                "territory",
                Stream.of(Question.COMPARED, Question.NUMBERS)
                        .flatMap(question -> seen.select(question.text(), "territory", things).stream())
                        .toList());
        List<List<Row>> columns = things.stream()
                .map(thing -> said.getOrDefault(thing, List.of()))
                .toList();
        return Stream.of(Aspect.values()).map(aspect -> line(aspect, columns)).toList();
    }

    private Line line(Aspect aspect, List<List<Row>> columns) {
        Map<Node, Long> saying = aspect.isShared()
                ? columns.stream()
                        .flatMap(rows -> Speech.values(aspect.variable(), rows).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                : Map.of();
        return new Line(
                aspect,
                columns.stream()
                        .map(rows -> new Cell(items(aspect, rows, saying)))
                        .toList());
    }

    private List<Item> items(Aspect aspect, List<Row> rows, Map<Node, Long> saying) {
        Map<Node, List<Row>> about = Speech.about(aspect.variable(), rows);
        Stream<Item> items = switch (aspect.says()) {
            case COUNT ->
                about.isEmpty()
                        ? Stream.of(plain("0"))
                        : about.keySet().stream().limit(1).map(this::number);
            case NUMBER -> about.keySet().stream().limit(1).map(this::number);
            case TEXT -> Text.allIn(locale, about.keySet()).stream().map(text -> new Item(text, "", 1));
            case TERM -> about.keySet().stream().flatMap(term -> term(term, saying).stream());
            case PAGE ->
                about.entrySet().stream()
                        .flatMap(page -> page(aspect, page.getKey(), page.getValue(), saying).stream());
        };
        return items.sorted(Comparator.comparing(item -> item.text().value(), Collator.getInstance(locale)))
                .toList();
    }

    private Optional<Item> term(Node term, Map<Node, Long> saying) {
        return commons.label(term, locale)
                .map(label -> new Item(new Text(label, locale.getLanguage()), "", by(term, saying)));
    }

    private Optional<Item> page(Aspect aspect, Node thing, List<Row> about, Map<Node, Long> saying) {
        return speech.link(aspect.variable(), "label", about)
                .map(link -> new Item(new Text(link.name(), link.lang()), link.address(), by(thing, saying)));
    }

    /** As people of the reader's language write it; what is no number stays as it is. */
    private Item number(Node said) {
        String written = said.isLiteral() ? said.getLiteralLexicalForm() : said.toString();
        return plain(
                NUMBER.matcher(written).matches()
                        ? NumberFormat.getIntegerInstance(locale).format(Long.parseLong(written))
                        : written);
    }

    private Item plain(String number) {
        return new Item(new Text(number, locale.getLanguage()), "", 1);
    }

    private static int by(Node said, Map<Node, Long> saying) {
        return saying.getOrDefault(said, 1L).intValue();
    }
}
