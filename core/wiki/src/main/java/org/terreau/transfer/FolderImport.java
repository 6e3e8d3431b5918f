package org.terreau.transfer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.address.Base;
import org.terreau.markup.Markup;
import org.terreau.page.Content;
import org.terreau.page.Edit;
import org.terreau.page.NewPage;
import org.terreau.page.Pages;
import org.terreau.shape.Topic;
import org.terreau.shape.Validator;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Tokens;
import org.terreau.type.PageTypes;
import org.terreau.workflow.Workflows;

/** Imports a folder of page files. A file that breaks its shape is left out and told; the others are imported. */
@ApplicationScoped
public class FolderImport {

    private static final Logger LOG = LoggerFactory.getLogger(FolderImport.class);
    private static final Locale TOLD_IN = Locale.ENGLISH;

    /** So many pages are made in one transaction: others wait for its end. */
    private static final int TOGETHER = 500;

    private final Pages pages;
    private final PageTypes types;
    private final Workflows workflows;
    private final Validator validator;
    private final Markup markup;
    private final Base base;

    @Resource
    private ManagedExecutorService threads;

    protected FolderImport() {
        this(null, null, null, null, null, null);
    }

    @Inject
    FolderImport(Pages pages, PageTypes types, Workflows workflows, Validator validator, Markup markup, Base base) {
        this.pages = pages;
        this.types = types;
        this.workflows = workflows;
        this.validator = validator;
        this.markup = markup;
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
     * As above, with page files from elsewhere, by their names: all of them may refer to one another. They are read
     * twice, since they may be more than the memory holds: for what they are called, then for what they say.
     *
     * @param folder empty where there are the others only
     */
    public Report run(Optional<Path> folder, Map<String, String> others, Reader by) {
        Map<String, Source> sources = new LinkedHashMap<>();
        others.forEach((name, text) -> sources.put(name, () -> text));
        folder.ifPresent(some -> markdown(some)
                .forEach(path -> sources.put(some.relativize(path).toString(), () -> Files.readString(path))));
        FileTopics topics = new FileTopics(topics(sources.values()), pages.everyTopic());
        List<String> problems = new ArrayList<>();
        int made = pages.createAll(sources.size(), parts(sources, topics, problems), by);
        return new Report(made, problems);
    }

    /** A file's text. */
    private interface Source {
        String read() throws IOException;
    }

    /** Read by several threads at once: nothing can be written before. */
    private List<Topic> topics(Collection<Source> sources) {
        List<Future<List<Topic>>> parts = ListUtils.partition(List.copyOf(sources), TOGETHER).stream()
                .map(some -> threads.submit(() ->
                        some.stream().flatMap(source -> topic(source).stream()).toList()))
                .toList();
        return parts.stream().flatMap(part -> Ahead.join(part).stream()).toList();
    }

    private Optional<Topic> topic(Source source) {
        try {
            return PageFile.topic(source.read(), types.shapes(), types.schemes(), base);
        } catch (IOException toldWhereItIsRead) {
            LOG.debug("A page file can't be read", toldWhereItIsRead);
            return Optional.empty();
        }
    }

    /** While one part is written, the next is read. */
    private Iterator<List<NewPage>> parts(Map<String, Source> sources, FileTopics topics, List<String> problems) {
        List<Map.Entry<String, Source>> all = List.copyOf(sources.entrySet());
        Iterator<Callable<Part>> reading = ListUtils.partition(all, TOGETHER).stream()
                .<Callable<Part>>map(some -> () -> read(some, topics))
                .iterator();
        Iterator<Part> read = new Ahead<>(reading, threads);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return read.hasNext();
            }

            @Override
            public List<NewPage> next() {
                Part part = read.next();
                problems.addAll(part.problems());
                return part.pages();
            }
        };
    }

    private record Part(List<NewPage> pages, List<String> problems) {}

    private Part read(List<Map.Entry<String, Source>> sources, FileTopics topics) {
        List<NewPage> sound = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, Source> source : sources) {
            List<String> found = new ArrayList<>();
            parse(source.getValue(), found).ifPresent(file -> {
                found.addAll(violations(file, topics));
                if (found.isEmpty()) {
                    sound.add(page(file));
                    // Here, while another thread writes: it finds them kept.
                    markup.links(file.body());
                }
            });
            found.forEach(problem -> problems.add(source.getKey() + ": " + problem));
        }
        return new Part(sound, problems);
    }

    private Optional<PageFile> parse(Source source, List<String> problems) {
        try {
            return Optional.of(PageFile.parse(source.read(), types.shapes(), types.schemes(), base));
        } catch (PageFileException e) {
            e.problems().forEach(problem -> problems.add(problem.message(TOLD_IN)));
        } catch (IOException e) {
            problems.add(e.toString());
        }
        return Optional.empty();
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
