package org.terreau.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.terreau.authority.Authorities;

/** Makes one form of what it holds. */
final class FormBuilder {

    /** In this order; other languages follow where there is a text in them. */
    private static final List<String> LANGUAGES = List.of("fr", "en");

    /** Stands for the number of a row that isn't there yet. */
    static final String NUMBER = "__n__";

    private final Schemes schemes;
    private final Authorities authorities;
    private final Submission submission;
    private final Locale locale;
    private final List<Violation> violations;
    private final List<Violation> told = new ArrayList<>();

    FormBuilder(
            Schemes schemes,
            Authorities authorities,
            Submission submission,
            Locale locale,
            List<Violation> violations) {
        this.schemes = schemes;
        this.authorities = authorities;
        this.submission = submission;
        this.locale = locale;
        this.violations = violations;
    }

    Form build(Shape shape) {
        List<Form.Section> sections = shape.groups().stream()
                .map(group -> new Form.Section(
                        group.label().in(locale),
                        group.help().in(locale),
                        shape.properties(group).stream()
                                .map(property -> field(property, "", List.of(), property.required()))
                                .toList()))
                .toList();
        List<String> errors = violations.stream()
                .filter(violation -> !told.contains(violation))
                .map(violation -> violation.message(locale))
                .distinct()
                .toList();
        return new Form(sections, errors);
    }

    private Form.Field field(Property property, String prefix, List<String> way, boolean required) {
        String name = prefix + property.key();
        List<Violation> here = violations.stream()
                .filter(violation -> violation.place().filter(at(way, property)).isPresent())
                .toList();
        told.addAll(here);
        List<Form.Input> inputs = inputs(property, name, here);
        Set<String> atInputs = new TreeSet<>();
        inputs.forEach(input -> atInputs.addAll(input.errors()));
        List<Form.Row> rows =
                property.range() instanceof Range.Part part ? rows(property, part.shape(), name, way) : List.of();
        return new Form.Field(
                name,
                property.key(),
                property.name().in(locale),
                property.help().in(locale),
                control(property),
                required,
                repeatable(property),
                inputs,
                choices(property, name),
                rows,
                blank(property, name, way),
                property.range() instanceof Range.Part part
                        ? part.shape().label().in(locale)
                        : "",
                property.range() instanceof Range.Topic topic ? topic.types() : Set.of(),
                messages(here, violation -> !atInputs.contains(violation.message(locale))));
    }

    private static Predicate<Place> at(List<String> way, Property property) {
        return place -> place.key().equals(property.key())
                && place.parts().stream()
                        .map(step -> step.key() + "#" + step.fragment())
                        .toList()
                        .equals(way);
    }

    private static boolean repeatable(Property property) {
        return property.range() instanceof Range.LangText text ? !text.oneEach() : property.repeatable();
    }

    private static Control control(Property property) {
        return switch (property.range()) {
            case Range.Text text -> text.singleLine() ? Control.TEXT : Control.TEXTAREA;
            case Range.LangText text -> text.singleLine() ? Control.TEXT : Control.TEXTAREA;
            case Range.Outline ignored -> Control.TEXTAREA;
            case Range.Numeric ignored -> Control.NUMBER;
            case Range.Flag ignored -> Control.SELECT;
            case Range.Date ignored -> Control.DATE;
            case Range.Uri ignored -> Control.URL;
            case Range.Choice ignored -> property.repeatable() ? Control.CHECKBOXES : Control.SELECT;
            case Range.Concept ignored -> property.repeatable() ? Control.CHECKBOXES : Control.SELECT;
            case Range.Topic ignored -> Control.TOPIC;
            case Range.Part ignored -> Control.PARTS;
        };
    }

    private List<Form.Input> inputs(Property property, String name, List<Violation> here) {
        Control control = control(property);
        if (control == Control.SELECT || control == Control.CHECKBOXES || control == Control.PARTS) {
            return List.of();
        }
        if (!(property.range() instanceof Range.LangText)) {
            return inputs(name, Optional.empty(), adds(name), here);
        }
        Set<String> others = submission.languages(name);
        submission
                .add()
                .filter(added -> added.startsWith(name + "@"))
                .map(added -> added.substring(name.length() + 1))
                .filter(Lexical::isLanguage)
                .ifPresent(others::add);
        LANGUAGES.forEach(others::remove);
        return Stream.of(LANGUAGES, others)
                .flatMap(Collection::stream)
                .flatMap(
                        language -> inputs(
                                name + "@" + language,
                                Optional.of(language),
                                adds(name + "@" + language) || adds(name),
                                here)
                                .stream())
                .toList();
    }

    private boolean adds(String name) {
        return submission.add().filter(name::equals).isPresent();
    }

    /** One for each text, and an empty one where there is none or one more was asked for. */
    private List<Form.Input> inputs(String name, Optional<String> language, boolean oneMore, List<Violation> here) {
        List<Form.Input> inputs = new ArrayList<>();
        for (String text : submission.all(name)) {
            inputs.add(new Form.Input(name, text, shown(text), language, messages(here, isAbout(text, language))));
        }
        if (inputs.isEmpty() || oneMore) {
            inputs.add(new Form.Input(name, "", language, List.of()));
        }
        return inputs;
    }

    /** How a value is called: what an authority knows says what it is, too. */
    private String shown(String text) {
        return authorities
                .at(TopicReader.named(text))
                .map(known -> known.entry(locale))
                .map(entry -> entry.title() + (entry.kind().isBlank() ? "" : " (" + entry.kind() + ")"))
                .orElseGet(() -> Form.Input.withoutName(text));
    }

    private static Predicate<Violation> isAbout(String text, Optional<String> language) {
        return violation -> violation.place().flatMap(Place::language).equals(language)
                && violation
                        .value()
                        .filter(value -> text.equals(value) || text.endsWith("[" + value + "]"))
                        .isPresent();
    }

    private List<String> messages(List<Violation> here, Predicate<Violation> which) {
        return here.stream()
                .filter(which)
                .map(violation -> violation.message(locale))
                .distinct()
                .toList();
    }

    private List<Form.Choice> choices(Property property, String name) {
        List<String> chosen = submission.all(name);
        List<Form.Choice> offered = switch (property.range()) {
            case Range.Concept range ->
                schemes.scheme(range.scheme()).concepts().stream()
                        .map(concept -> new Form.Choice(
                                concept.key(),
                                concept.label().in(locale),
                                concept.definition().in(locale),
                                chosen.contains(concept.key())))
                        .toList();
            case Range.Choice range ->
                range.values().stream()
                        .map(value -> new Form.Choice(value, value, "", chosen.contains(value)))
                        .toList();
            case Range.Flag ignored -> List.of(flag("true", "yes", chosen), flag("false", "no", chosen));
            default -> List.of();
        };
        List<Form.Choice> strangers = offered.isEmpty()
                ? List.of()
                : chosen.stream()
                        .filter(value -> offered.stream()
                                .noneMatch(choice -> choice.value().equals(value)))
                        .map(value -> new Form.Choice(value, value, "", true))
                        .toList();
        return Stream.concat(offered.stream(), strangers.stream()).toList();
    }

    private Form.Choice flag(String value, String key, List<String> chosen) {
        return new Form.Choice(value, Rules.MESSAGES.message(key).in(locale), "", chosen.contains(value));
    }

    /** One for each part, and an empty one where one more was asked for or where there can be one only. */
    private List<Form.Row> rows(Property property, Shape shape, String name, List<String> way) {
        int filled = submission.rows(name);
        boolean single = !property.repeatable() && filled == 0;
        int all = filled + ((adds(name) && property.repeatable()) || single ? 1 : 0);
        List<Form.Row> rows = new ArrayList<>();
        for (int row = 0; row < all; row++) {
            rows.add(row(property, shape, name + "." + row, way, single && !property.required()));
        }
        return rows;
    }

    /** @param optional whether the part may be left out, and with it what it must have */
    private Form.Row row(Property property, Shape shape, String rowName, List<String> way, boolean optional) {
        String id = submission.first(rowName + Submission.ID).orElse("");
        List<String> into = Stream.concat(way.stream(), Stream.of(property.key() + "#" + id))
                .toList();
        return new Form.Row(
                rowName,
                rowName + Submission.ID,
                id,
                shape.properties().stream()
                        .map(field -> field(field, rowName + ".", into, field.required() && !optional))
                        .toList());
    }

    /** Parts within parts have none: what stands for the number of the outer one would be filled in theirs. */
    private Optional<Form.Row> blank(Property property, String name, List<String> way) {
        return property.range() instanceof Range.Part part && property.repeatable() && way.isEmpty()
                ? Optional.of(row(property, part.shape(), name + "." + NUMBER, way, false))
                : Optional.empty();
    }
}
