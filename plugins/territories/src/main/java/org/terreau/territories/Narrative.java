package org.terreau.territories;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.terreau.spi.graph.Commons;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.graph.Row;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;

/** What a narrative tells, step by step, as one reader sees it, in their language. */
final class Narrative {

    private final Commons commons;
    private final CommonsView seen;
    private final Speech speech;
    private final Locale locale;

    Narrative(Commons commons, Viewing viewing) {
        this.commons = commons;
        this.seen = commons.asSeenBy(viewing.reader());
        this.speech = new Speech(commons, viewing.locale());
        this.locale = viewing.locale();
    }

    /** Its steps in the order of their dates; those of one date in the order of their making. */
    List<Step> steps(Slug narrative) {
        List<Row> rows = seen.select(Question.STEPS_OF_NARRATIVE.text(), Map.of("narrative", seen.thing(narrative)));
        return Speech.about("step", rows).entrySet().stream()
                .flatMap(step -> step(step.getKey(), step.getValue()).stream())
                .sorted(Comparator.comparing(Step::when).thenComparing(Step::number))
                .toList();
    }

    private Optional<Step> step(Node named, List<Row> said) {
        return speech.text("name", said)
                .flatMap(title -> when("date", said)
                        .map(when -> new Step(
                                Term.key(named),
                                when,
                                when("until", said),
                                title,
                                speech.text("text", said),
                                speech.links(said, "page", "pageName"),
                                media(said),
                                speech.links(said, "source", "sourceName"))));
    }

    private static Optional<When> when(String variable, List<Row> said) {
        return Speech.values(variable, said).stream()
                .flatMap(date -> When.of(date).stream())
                .findFirst();
    }

    private List<Medium> media(List<Row> said) {
        return Speech.about("medium", said).values().stream()
                .flatMap(rows -> medium(rows).stream())
                .sorted(Comparator.comparing(Medium::address))
                .toList();
    }

    private Optional<Medium> medium(List<Row> said) {
        Row first = said.getFirst();
        Optional<Text> caption = speech.text("caption", said);
        return first.text("address")
                .filter(Medium::isSafe)
                .map(address -> new Medium(
                        address,
                        caption.orElse(new Text(address, "")),
                        first.text("credit").orElse(""),
                        first.value("kind")
                                .flatMap(kind -> Term.of(kind, commons, locale))
                                .map(Term::label)
                                .orElse("")));
    }
}
