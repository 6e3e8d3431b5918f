package org.terreau.search;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.change.Change;
import org.terreau.markup.Markup;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.page.PageSource;
import org.terreau.page.Redirect;
import org.terreau.settings.Settings;
import org.terreau.shape.Fields;
import org.terreau.spi.PageType;
import org.terreau.spi.Plugin;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.PageSummary;
import org.terreau.spi.page.Slug;
import org.terreau.type.CoreTypes;
import org.terreau.type.PageTypes;

/** Pages in memory, and the index that is made from them in a folder. */
final class Library implements PageSource, AutoCloseable {

    static final Reader ANYBODY = Reader.anonymous();
    static final Reader MEMBER = Reader.of(new Account("m", "Membre Exemple", Set.of(Role.MEMBER)));

    private static final Base BASE = Base.of("https://commons.example/");
    private static final PageTypes TYPES = new PageTypes(List.of(new CoreTypes(), new Plugin() {
        @Override
        public String name() {
            return "places";
        }

        @Override
        public List<PageType> pageTypes() {
            return List.of(
                    type("Territory", "territory", 10),
                    type("Actor", "actor", 20),
                    type("Instrument", "instrument", 30));
        }
    }));
    private static final String PREFIXES = """
            PREFIX id: <https://commons.example/id/>
            PREFIX tr: <https://w3id.org/terreau/ns#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX wgs84: <http://www.w3.org/2003/01/geo/wgs84_pos#>
            PREFIX scheme: <https://w3id.org/terreau/scheme/>
            """;

    private static PageType type(String name, String subject, int order) {
        return new PageType(name, "org/terreau/ontology/" + subject, subject, order);
    }

    private final Map<Slug, Page> pages = new HashMap<>();
    private final List<Change> log = new ArrayList<>();
    private final Path folder;
    private SearchFolder index;
    private SearchProjector projector;
    private Search search;

    Library(Path folder) {
        this.folder = folder;
        open();
    }

    /** As when the server starts again. */
    void reopen() {
        close();
        open();
    }

    private void open() {
        index = new SearchFolder(new Settings(BASE, folder, Optional.empty()));
        projector = new SearchProjector(this, index, TYPES, new Markup(), Authorities.none(BASE), BASE);
        search = new FullTextSearch(index, TYPES, Authorities.none(BASE));
    }

    SearchProjector projector() {
        return projector;
    }

    Search search() {
        return search;
    }

    /** All that the log has from the projector's position on, as its runner would. */
    void catchUp() {
        List<Change> left = log.subList((int) projector.position(), log.size());
        if (!left.isEmpty()) {
            projector.apply(left);
        }
    }

    /** As its runner makes it anew: page by page, then what belongs to none. */
    void rebuild() {
        List<Slug> all = List.copyOf(pages.keySet());
        projector.refresh(all, some -> Set.of());
        projector.sweep();
    }

    /** As when the database was set back to a time before this page. */
    void forget(String slug) {
        pages.remove(new Slug(slug));
    }

    void article(String slug, String title, String body) {
        article(slug, title, body, Tokens.PUBLIC);
    }

    void article(String slug, String title, String body, Tokens readers) {
        save(slug, "Article", new Content(title, "fr", Fields.none(), body), readers, false);
    }

    void english(String slug, String title, String body) {
        save(slug, "Article", new Content(title, "en", Fields.none(), body), Tokens.PUBLIC, false);
    }

    /** @param turtle what the fields say, with the prefixes {@code id}, {@code tr}, {@code dcterms} … */
    void page(String slug, String type, String title, Tokens readers, String turtle) {
        var graph = RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
        save(slug, type, new Content(title, "fr", Fields.of(graph), ""), readers, false);
    }

    void delete(String slug) {
        Page page = pages.get(new Slug(slug));
        save(slug, page.type(), page.content(), page.readers(), true);
    }

    private void save(String slug, String type, Content content, Tokens readers, boolean deleted) {
        put(slug, type, content, readers, deleted);
        catchUp();
    }

    private void put(String slug, String type, Content content, Tokens readers, boolean deleted) {
        Author author = new Author("m", "Membre Exemple");
        Instant at = Instant.parse("2026-11-23T10:00:00Z").plusSeconds(log.size());
        Slug name = new Slug(slug);
        Page before = pages.put(
                name,
                new Page(
                        name,
                        type,
                        Optional.empty(),
                        name.value(),
                        content,
                        1,
                        readers,
                        Tokens.COMMUNITY,
                        author,
                        author,
                        at,
                        at,
                        deleted));
        boolean outward = before == null
                || deleted
                || before.deleted()
                || !before.content().title().equals(content.title())
                || !before.readers().equals(readers);
        log.add(new Change(log.size() + 1L, name, 1, outward));
    }

    /** Many at once, as an import brings them. */
    void territoriesWithin(int count, String parent) {
        for (int i = 0; i < count; i++) {
            String slug = "lieu-" + i;
            var graph = RDFParser.fromString(
                            PREFIXES + "id:" + slug + " dcterms:isPartOf id:" + parent.formatted(i) + " .", Lang.TURTLE)
                    .toGraph();
            put(slug, "Territory", new Content("Lieu " + i, "fr", Fields.of(graph), "Un lieu"), Tokens.PUBLIC, false);
        }
        catchUp();
    }

    /** The slugs found for these words, the best first. */
    List<String> find(String text, Reader reader) {
        return slugs(found(text, reader).hits());
    }

    List<String> find(String text) {
        return find(text, ANYBODY);
    }

    Found found(String text, Reader reader) {
        return search.find(new SearchQuery(text, Optional.empty(), Map.of(), Sort.BY_RELEVANCE, 0, 100), reader);
    }

    Found chosen(String facet, String value, Reader reader) {
        return search.find(
                new SearchQuery("", Optional.empty(), Map.of(facet, Set.of(value)), Sort.BY_TITLE, 0, 100), reader);
    }

    static List<String> slugs(List<Hit> hits) {
        return hits.stream().map(hit -> hit.slug().value()).toList();
    }

    /** The counts of a facet by its values, in its order. */
    static Map<String, Long> counts(Found found, String key) {
        Map<String, Long> counts = new LinkedHashMap<>();
        found.facets().stream()
                .filter(facet -> facet.key().equals(key))
                .flatMap(facet -> facet.values().stream())
                .forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }

    /** The text with its marked words between brackets. */
    static String marked(List<Hit.Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.marked() ? "[" + run.text() + "]" : run.text()));
        return text.toString();
    }

    @Override
    public List<Page> pages(Collection<Slug> slugs) {
        return slugs.stream().filter(pages::containsKey).map(pages::get).toList();
    }

    @Override
    public List<PageSummary> summaries(Collection<Slug> slugs) {
        return pages(slugs).stream()
                .filter(page -> !page.deleted())
                .map(Page::summary)
                .toList();
    }

    @Override
    public Map<Slug, Slug> publicOnes(Collection<Slug> slugs) {
        throw new UnsupportedOperationException("The index keeps who may read what: " + slugs);
    }

    @Override
    public Map<Slug, Slug> led(Collection<Slug> slugs) {
        return Map.of();
    }

    @Override
    public List<Slug> pointingTo(Collection<Slug> slugs) {
        throw new UnsupportedOperationException("The index knows what names what: " + slugs);
    }

    @Override
    public List<Redirect> redirects(Collection<Slug> slugs) {
        return List.of();
    }

    Path folder() {
        return folder.resolve("search");
    }

    @Override
    public void close() {
        index.close();
    }
}
