package org.terreau.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.terreau.address.Base;
import org.terreau.page.Content;
import org.terreau.page.Title;
import org.terreau.shape.Fields;
import org.terreau.shape.FieldsRefused;
import org.terreau.shape.Forms;
import org.terreau.shape.Localized;
import org.terreau.shape.Place;
import org.terreau.shape.Reading;
import org.terreau.shape.Schemes;
import org.terreau.shape.Shape;
import org.terreau.shape.Submission;
import org.terreau.shape.Topics;
import org.terreau.shape.Validator;
import org.terreau.shape.Violation;
import org.terreau.spi.page.Slug;

/** Reads rows as forms that somebody has filled in: by the same reading, and held to the same rules. */
final class RowReader {

    private static final Pattern POINT = Pattern.compile(
            "\\(?\\s*(-?[0-9]{1,3}(?:[.,][0-9]+)?)\\s*(?:[;| ]\\s*|,\\s+|,(?=-?[0-9]+\\.))(-?[0-9]{1,3}(?:[.,][0-9]+)?)\\s*\\)?");

    private final Shape shape;
    private final Map<String, Target> targets;
    private final Forms forms;
    private final Validator validator;
    private final Base base;
    private final Topics readable;
    private final Topics every;
    private final CellWords words;

    /**
     * @param readable the pages that whoever imports may read
     * @param every all pages, for validation
     */
    RowReader(
            Shape shape, Forms forms, Validator validator, Schemes schemes, Base base, Topics readable, Topics every) {
        this.shape = shape;
        this.targets = Target.of(shape).stream().collect(Collectors.toMap(Target::name, target -> target));
        this.forms = forms;
        this.validator = validator;
        this.base = base;
        this.readable = readable;
        this.every = every;
        this.words = new CellWords(schemes, readable);
    }

    /**
     * What a row says.
     *
     * @param slug that its title gives
     * @param content empty where there are problems
     */
    record ReadRow(String title, Slug slug, Fields fields, Optional<Content> content, List<Problem> problems) {}

    ReadRow read(List<String> heads, Row row, Plan plan) {
        Filled filled = new Filled(heads, plan);
        for (int column = 0; column < heads.size(); column++) {
            String cell = row.cell(column);
            if (!cell.isBlank() && plan.target(column).isPresent()) {
                fill(filled, column, cell, plan.target(column).get());
            }
        }
        plan.same().forEach(filled::addWhereNothing);
        if (plan.exchanged()) {
            filled.exchange(Target.latitude(shape), Target.longitude(shape));
        }
        return read(filled, plan);
    }

    private void fill(Filled filled, int column, String cell, String name) {
        switch (name) {
            case Target.TITLE -> filled.add(name, List.of(cell.replaceAll("\\s+", " ")));
            case Target.BODY -> filled.add(name, List.of(cell));
            case Target.POINT -> fillPoint(filled, column, cell);
            default ->
                Optional.ofNullable(targets.get(name)).flatMap(Target::property).ifPresent(property -> {
                    CellWords.Read read = words.read(property, cell);
                    filled.add(name, read.texts());
                    read.problems().forEach(problem -> filled.problem(column, name, cell, problem));
                });
        }
    }

    private void fillPoint(Filled filled, int column, String cell) {
        Matcher point = POINT.matcher(cell);
        if (point.matches()) {
            Target.latitude(shape).ifPresent(name -> filled.add(name, List.of(point.group(1))));
            Target.longitude(shape).ifPresent(name -> filled.add(name, List.of(point.group(2))));
        } else {
            filled.problem(column, Target.POINT, cell, Target.MESSAGES.message("point-unread", cell));
        }
    }

    private ReadRow read(Filled filled, Plan plan) {
        String title = String.join(" ", filled.all(Target.TITLE));
        Title.problem(title)
                .ifPresent(problem ->
                        filled.problem(Target.TITLE, title, Target.MESSAGES.message("title-" + problem.code())));
        Slug slug = Slug.of(title);
        String body = String.join("\n\n", filled.all(Target.BODY));
        if (body.getBytes(StandardCharsets.UTF_8).length > Content.LONGEST_BODY) {
            filled.problem(Target.BODY, "", Target.MESSAGES.message("body-too-long"));
        }
        Fields fields = fields(filled, base.thing(slug));
        List<Problem> problems = filled.problems();
        return new ReadRow(
                title,
                slug,
                fields,
                problems.isEmpty() ? Optional.of(new Content(title, plan.lang(), fields, body)) : Optional.empty(),
                problems);
    }

    private Fields fields(Filled filled, String thing) {
        try {
            Reading reading =
                    forms.read(shape, thing, Submission.of(filled.form()), Fields.none(), readable, triple -> true);
            reading.all(validator.validate(shape, thing, reading.fields(), every))
                    .forEach(filled::problem);
            return reading.fields();
        } catch (FieldsRefused tooMuch) {
            filled.problem("", "", Target.MESSAGES.message("fields-refused"));
            return Fields.none();
        }
    }

    /** One row, as it fills in the form. */
    private final class Filled {

        private final List<String> heads;
        private final Plan plan;
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final Set<String> unread = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();

        Filled(List<String> heads, Plan plan) {
            this.heads = heads;
            this.plan = plan;
        }

        void add(String name, List<String> texts) {
            values.computeIfAbsent(name, any -> new ArrayList<>()).addAll(texts);
        }

        /** What the row says, even where that can't be read, comes before what is said of all. */
        void addWhereNothing(String name, String text) {
            if (all(name).isEmpty() && !unread.contains(name)) {
                add(name, List.of(text));
            }
        }

        List<String> all(String name) {
            return values.getOrDefault(name, List.of());
        }

        /** Several columns of one text are its paragraphs. */
        Map<String, List<String>> form() {
            Map<String, List<String>> form = new HashMap<>(values);
            form.remove(Target.TITLE);
            form.remove(Target.BODY);
            form.replaceAll((name, texts) -> name.contains("@") ? List.of(String.join("\n\n", texts)) : texts);
            return form;
        }

        void exchange(Optional<String> one, Optional<String> other) {
            if (one.isPresent() && other.isPresent()) {
                List<String> kept = all(one.get());
                values.put(one.get(), all(other.get()));
                values.put(other.get(), kept);
            }
        }

        void problem(int column, String name, String cell, Localized text) {
            unread.add(name);
            problems.add(new Problem(heads.get(column), cell, text));
        }

        void problem(String name, String value, Localized text) {
            problems.add(new Problem(column(name), value, text));
        }

        /** What couldn't be read isn't told to be missing too. */
        void problem(Violation violation) {
            String name = violation.place().map(Place::inputName).orElse("");
            if (!violation.rule().equals("min") || !unread.contains(name)) {
                problem(name, violation.value().orElse(""), violation.message());
            }
        }

        List<Problem> problems() {
            return List.copyOf(problems);
        }

        /** The column that fills a target, or else what the target is called. */
        private String column(String name) {
            for (int column = 0; column < heads.size(); column++) {
                if (plan.target(column).filter(target -> isFor(target, name)).isPresent()) {
                    return heads.get(column);
                }
            }
            return Optional.ofNullable(targets.get(name))
                    .map(target -> target.label().in(Locale.of(plan.lang())))
                    .orElse(name);
        }

        private static boolean isFor(String target, String name) {
            return target.equals(name) || !name.isEmpty() && target.startsWith(name + "@");
        }
    }
}
