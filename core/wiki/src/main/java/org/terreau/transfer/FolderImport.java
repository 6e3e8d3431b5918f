package org.terreau.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terreau.address.Base;
import org.terreau.page.Content;
import org.terreau.page.Edit;
import org.terreau.page.NewPage;
import org.terreau.page.Pages;
import org.terreau.shape.Validator;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.type.PageTypes;
import org.terreau.workflow.Workflows;

/** Imports a folder of page files. A file that breaks its shape is left out and told; the others are imported. */
@ApplicationScoped
public class FolderImport {

    private static final Locale TOLD_IN = Locale.ENGLISH;

    private final Pages pages;
    private final PageTypes types;
    private final Workflows workflows;
    private final Validator validator;
    private final Base base;

    protected FolderImport() {
        this(null, null, null, null, null);
    }

    @Inject
    FolderImport(Pages pages, PageTypes types, Workflows workflows, Validator validator, Base base) {
        this.pages = pages;
        this.types = types;
        this.workflows = workflows;
        this.validator = validator;
        this.base = base;
    }

    /**
     * What came of an import.
     *
     * @param made how many pages were made; those that were there already are left as they are
     * @param problems what was left out: the file, and why
     */
    public record Report(int made, List<String> problems) {}

    /** Imports every {@code .md} file in the folder and below. */
    public Report run(Path folder, Reader by) {
        return run(Optional.of(folder), Map.of(), by);
    }

    /**
     * As above, with page files from elsewhere, by their names: all of them may refer to one another.
     *
     * @param folder empty where there are the others only
     */
    public Report run(Optional<Path> folder, Map<String, String> others, Reader by) {
        List<String> problems = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>(others);
        folder.ifPresent(some -> texts.putAll(read(some, problems)));
        Map<String, PageFile> files = parse(texts, problems);
        FileTopics topics = new FileTopics(files.values(), pages.everyTopic());
        List<NewPage> sound = new ArrayList<>();
        files.forEach((name, file) -> {
            List<String> violations = violations(file, topics);
            if (violations.isEmpty()) {
                sound.add(page(file));
            } else {
                violations.forEach(violation -> problems.add(name + ": " + violation));
            }
        });
        return new Report(pages.createAll(sound, by), problems);
    }

    private Map<String, PageFile> parse(Map<String, String> texts, List<String> problems) {
        Map<String, PageFile> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            try {
                files.put(name, PageFile.parse(text, types.shapes(), types.schemes(), base));
            } catch (PageFileException e) {
                e.problems().forEach(problem -> problems.add(name + ": " + problem.message(TOLD_IN)));
            }
        });
        return files;
    }

    private static Map<String, String> read(Path folder, List<String> problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path path : markdown(folder)) {
            String name = folder.relativize(path).toString();
            try {
                texts.put(name, Files.readString(path));
            } catch (IOException e) {
                problems.add(name + ": " + e.getMessage());
            }
        }
        return texts;
    }

    private static List<Path> markdown(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be imported", e);
        }
    }

    private List<String> violations(PageFile file, FileTopics topics) {
        return Stream.concat(misplaced(file).stream(), brokenRules(file, topics))
                .toList();
    }

    private Optional<String> misplaced(PageFile file) {
        return file.state()
                .filter(state -> workflows
                        .of(file.type())
                        .flatMap(table -> table.workflow().state(state))
                        .isEmpty())
                .map(state -> "state: pages of type " + file.type() + " have no state " + state);
    }

    private Stream<String> brokenRules(PageFile file, FileTopics topics) {
        return types.shapes().named(file.type()).stream()
                .flatMap(shape -> validator.validate(shape, base.thing(file.slug()), file.fields(), topics).stream())
                .map(violation -> violation.place().map(place -> place + ": ").orElse("") + violation.message(TOLD_IN));
    }

    private static NewPage page(PageFile file) {
        Content content = new Content(file.title(), file.lang(), file.fields(), file.body());
        return new NewPage(
                file.slug(),
                file.type(),
                file.state(),
                new Edit(content, file.readers().orElse(Tokens.PUBLIC), ""),
                file.aliases());
    }
}
