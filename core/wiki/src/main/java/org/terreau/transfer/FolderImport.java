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
        List<String> problems = new ArrayList<>();
        Map<Path, PageFile> files = parse(folder, problems);
        FileTopics topics = new FileTopics(files.values(), pages.everyTopic());
        List<NewPage> sound = new ArrayList<>();
        files.forEach((path, file) -> {
            List<String> violations = violations(file, topics);
            if (violations.isEmpty()) {
                sound.add(page(file));
            } else {
                violations.forEach(violation -> problems.add(folder.relativize(path) + ": " + violation));
            }
        });
        return new Report(pages.createAll(sound, by), problems);
    }

    private Map<Path, PageFile> parse(Path folder, List<String> problems) {
        Map<Path, PageFile> files = new LinkedHashMap<>();
        for (Path path : markdown(folder)) {
            try {
                files.put(path, PageFile.parse(Files.readString(path), types.shapes(), types.schemes(), base));
            } catch (PageFileException e) {
                e.problems()
                        .forEach(problem -> problems.add(folder.relativize(path) + ": " + problem.message(TOLD_IN)));
            } catch (IOException e) {
                problems.add(folder.relativize(path) + ": " + e.getMessage());
            }
        }
        return files;
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
