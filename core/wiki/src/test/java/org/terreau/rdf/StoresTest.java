package org.terreau.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.address.Base;
import org.terreau.authority.Authorities;
import org.terreau.change.Change;
import org.terreau.markup.Markup;
import org.terreau.page.Content;
import org.terreau.page.Page;
import org.terreau.page.Redirect;
import org.terreau.reading.Alterations;
import org.terreau.reading.Ground;
import org.terreau.settings.Settings;
import org.terreau.shape.Fields;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Token;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;
import org.terreau.type.CoreTypes;
import org.terreau.type.PageTypes;

class StoresTest {

    private static final Base BASE = Base.of("https://commons.example/");
    private static final String CANARY = "canari";
    private static final Reader MEMBER = Reader.of(new Account("m", "Membre Exemple", Set.of(Role.MEMBER)));
    private static final Reader EXPERT = Reader.of(new Account("e", "Experte Exemple", Set.of(Role.EXPERT)));

    private static final String ALL = "SELECT * { ?s ?p ?o }";
    private static final List<String> ALL_BOTH_WAYS = List.of("SELECT * { GRAPH ?g { ?s ?p ?o } }", ALL);
    private static final String REFERENCES = "SELECT ?o { ?s <http://purl.org/dc/terms/references> ?o }";

    @TempDir
    private Path folder;

    private final PagesInMemory commons = new PagesInMemory();
    private final PageGraph description =
            new PageGraph(new PageTypes(List.of(new CoreTypes())), new Markup(), Authorities.none(BASE), BASE);
    private final Set<Ground> told = new HashSet<>();
    private final Alterations altered = (grounds, at) -> told.addAll(grounds);
    private PublicStore open;
    private CommunityStore community;
    private long seq;

    @BeforeEach
    void openStores() {
        Settings settings = new Settings(BASE, folder, Optional.empty());
        open = new PublicStore(commons, description, BASE, altered, settings);
        community = new CommunityStore(open, commons, description, BASE, altered, settings);
    }

    @AfterEach
    void closeStores() {
        open.close();
        community.close();
    }

    @Test
    void what_is_public_is_in_both_stores_in_a_graph_named_as_its_page() {
        save("accueil", "Accueil", "Voir [[methode]]", Tokens.PUBLIC);
        assertThat(open.position()).isEqualTo(1);
        String query = "ASK { GRAPH <https://commons.example/wiki/accueil> {"
                + " <https://commons.example/id/accueil> a <https://w3id.org/terreau/ns#Article>,"
                + " <https://schema.org/Article> ; <http://www.w3.org/2000/01/rdf-schema#label> 'Accueil'@fr } }";
        assertThat((boolean) open.read(dataset -> ask(dataset, query))).isTrue();
        assertThat((boolean) community.asSeenBy(MEMBER).read(dataset -> ask(dataset, query)))
                .isTrue();
    }

    /** Also of a time that ends with a zero, which a store doesn't keep. */
    @Test
    void a_store_gives_back_what_a_page_says_to_the_letter() {
        save("accueil", "Accueil", "Bienvenue", Tokens.PUBLIC);
        Graph said = description.of(commons.pages.get(new Slug("accueil")), slug -> Optional.empty());

        List<Triple> kept = open.read(dataset -> dataset.getGraph(NodeFactory.createURI(page("accueil"))).stream()
                .toList());

        assertThat(kept).containsExactlyInAnyOrderElementsOf(said.stream().toList());
    }

    @Test
    void a_link_to_a_page_that_is_not_public_is_not_public_either_until_that_page_is() {
        save("accueil", "Accueil", "Voir [[" + CANARY + "]]", Tokens.PUBLIC);
        save(CANARY, "Brouillon", "", Tokens.COMMUNITY);
        assertThat(words(open)).noneMatch(word -> word.contains(CANARY));
        save(CANARY, "Brouillon", "", Tokens.PUBLIC);
        assertThat(words(open)).anyMatch(word -> word.endsWith("/id/" + CANARY));
        save(CANARY, "Brouillon", "", Tokens.COMMUNITY);
        assertThat(words(open)).noneMatch(word -> word.contains(CANARY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o }",
                "SELECT * { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { ?s (<urn:x>|!<urn:x>)+ ?o }",
                "SELECT * { ?s ^(!<urn:x>) ?o }",
                "SELECT ?g (COUNT(*) AS ?n) (SAMPLE(?o) AS ?any) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
                "SELECT * { GRAPH <https://commons.example/wiki/canari> { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:terreau:readers> { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
                "SELECT * { ?x ?y ?z FILTER EXISTS { ?s ?p 'canari'@fr } }",
            })
    void no_query_sees_what_its_reader_may_not_read(String query) {
        save("accueil", "Accueil", "Voir [[" + CANARY + "]]", Tokens.PUBLIC);
        save(CANARY, CANARY, CANARY, Tokens.COMMUNITY);
        for (Reader reader : List.of(Reader.anonymous(), EXPERT)) {
            assertThat(seen(reader, query)).noneMatch(row -> row.contains(CANARY));
        }
        assertThat(seen(MEMBER, ALL)).anyMatch(row -> row.contains(CANARY));
    }

    @Test
    void what_is_public_lies_in_the_public_store_only() {
        save("accueil", "Accueil", "Voir [[methode]]", Tokens.PUBLIC);
        save("methode", "Méthode", "", Tokens.PUBLIC);
        Node graph = NodeFactory.createURI(page("accueil"));

        assertThat((boolean) community.store().read(dataset -> dataset.containsGraph(graph)))
                .isFalse();
        assertThat((boolean) community.asSeenBy(MEMBER).read(dataset -> dataset.containsGraph(graph)))
                .isTrue();
    }

    /** Pages come, go, are published and withdrawn, point to one another and to what there isn't. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everybody_sees_each_thing_that_they_may_read_and_each_once(long seed) {
        Random random = new Random(seed);
        List<String> slugs = List.of("a", "b", "c", "d", "e");
        List<Tokens> audiences =
                List.of(Tokens.PUBLIC, Tokens.PUBLIC, Tokens.COMMUNITY, Tokens.of(Token.of(Role.EXPERT)));
        for (int step = 0; step < 40; step++) {
            String slug = slugs.get(random.nextInt(slugs.size()));
            if (random.nextInt(5) == 0 && commons.pages.containsKey(new Slug(slug))) {
                delete(slug);
            } else {
                String body = slugs.stream()
                        .filter(other -> random.nextInt(3) == 0)
                        .map("[[%s]]"::formatted)
                        .collect(Collectors.joining(" "));
                save(slug, "Titre " + step, body, audiences.get(random.nextInt(audiences.size())));
            }
            for (Reader reader : List.of(Reader.anonymous(), MEMBER, EXPERT)) {
                List<Quad> seen = community.asSeenBy(reader).read(dataset -> Iter.toList(dataset.find()));
                assertThat(seen).as("step %d", step).containsExactlyInAnyOrderElementsOf(readable(reader));
            }
            List<Quad> offered =
                    open.read(dataset -> Iter.toList(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)));
            assertThat(offered).containsExactlyInAnyOrderElementsOf(readable(Reader.anonymous()));
        }
    }

    @Test
    void a_page_that_is_there_again_is_named_again_by_others() {
        save("accueil", "Accueil", "Voir [[mare]]", Tokens.PUBLIC);
        save("mare", "La mare", "", Tokens.COMMUNITY);
        save("etang", "L’étang", "", Tokens.COMMUNITY);

        delete("mare");
        commons.redirects.add(
                new Redirect(new Slug("mare"), new Slug("etang"), Tokens.COMMUNITY, Tokens.COMMUNITY, false, true));
        save("etang", "L’étang, ou la mare", "", Tokens.COMMUNITY, new Change(++seq, new Slug("mare"), 1));
        assertThat(seen(MEMBER, REFERENCES)).containsExactly(thing("etang"));

        commons.redirects.clear();
        save("mare", "La mare", "", Tokens.COMMUNITY);
        assertThat(seen(MEMBER, REFERENCES)).containsExactly(thing("mare"));
    }

    @Test
    void a_page_that_is_withdrawn_while_a_store_is_made_anew_is_named_no_more() {
        save("accueil", "Accueil", "Voir [[" + CANARY + "]]", Tokens.PUBLIC);
        save(CANARY, CANARY, "", Tokens.PUBLIC);
        for (GraphProjector store : List.of(open, community)) {
            store.clear();
            store.refresh(List.of(new Slug("accueil")), some -> Set.of());
        }

        save(CANARY, CANARY, "", Tokens.COMMUNITY);

        assertThat(words(open)).isNotEmpty().noneMatch(word -> word.contains(CANARY));
        assertThat(seen(MEMBER, REFERENCES)).containsExactly(thing(CANARY));
    }

    @Test
    void what_is_said_of_a_page_elsewhere_is_for_those_who_may_read_it() {
        save("accueil", "Accueil", "", Tokens.COMMUNITY);
        save(CANARY, CANARY, "", Tokens.of(Token.of(Role.EXPERT)));
        Node graph = NodeFactory.createURI(page("accueil"));
        Node canary = NodeFactory.createURI(thing(CANARY));
        community.store().write(dataset -> dataset.add(graph, canary, RDFS.seeAlso.asNode(), graph));

        assertThat(seen(MEMBER, ALL)).isNotEmpty().noneMatch(cell -> cell.contains(CANARY));
        Reader both = Reader.of(new Account("b", "Membre et experte", Set.of(Role.MEMBER, Role.EXPERT)));
        assertThat(seen(both, ALL)).contains(thing(CANARY));
    }

    @Test
    void a_former_name_that_anybody_may_know_does_not_tell_what_a_withdrawn_page_is_called_now() {
        save("ancien", "Ancien", "", Tokens.PUBLIC);
        save("accueil", "Accueil", "Voir [[ancien]]", Tokens.PUBLIC);
        move("ancien", CANARY, Tokens.PUBLIC);

        save(CANARY, "Ancien", "", Tokens.COMMUNITY);

        for (String query : ALL_BOTH_WAYS) {
            assertThat(seen(EXPERT, query)).isNotEmpty().noneMatch(cell -> cell.contains(CANARY));
            assertThat(seen(MEMBER, query)).contains(page(CANARY), thing(CANARY));
        }
        assertThat(seen(MEMBER, REFERENCES)).containsExactly(thing(CANARY));
    }

    private List<Quad> readable(Reader reader) {
        Map<Slug, Page> pages = commons.pages.values().stream()
                .filter(page -> !page.deleted() && reader.meets(page.readers()))
                .collect(Collectors.toMap(Page::slug, page -> page));
        return pages.values().stream()
                .flatMap(page -> description.of(page, slug -> Optional.of(slug).filter(pages::containsKey)).stream()
                        .map(triple -> Quad.create(
                                NodeFactory.createURI(page(page.slug().value())), triple)))
                .toList();
    }

    @Test
    void a_change_alters_only_the_properties_by_which_something_else_is_said() {
        save("accueil", "Accueil", "Voir [[methode]].", Tokens.PUBLIC);
        assertThat(told).contains(Ground.property(RDFS.label.getURI()), Ground.property(RDF.type.getURI()));
        told.clear();

        save("accueil", "Accueil", "Voir aussi [[methode]].", Tokens.PUBLIC);
        assertThat(told).isEmpty();

        save("accueil", "Bienvenue", "Voir aussi [[methode]].", Tokens.PUBLIC);
        assertThat(told)
                .contains(Ground.property(RDFS.label.getURI()))
                .doesNotContain(Ground.property(RDF.type.getURI()));
    }

    @Test
    void a_page_that_others_may_read_now_alters_also_what_is_said_of_it_elsewhere() {
        save("accueil", "Accueil", "Voir [[" + CANARY + "]]", Tokens.COMMUNITY);
        save(CANARY, "Brouillon", "", Tokens.COMMUNITY);
        List<String> pointing = seen(
                MEMBER,
                "SELECT ?p { ?s ?p <https://commons.example/id/" + CANARY + "> FILTER (!STRENDS(STR(?s), 'canari')) }");
        told.clear();

        save(CANARY, "Brouillon", "", Tokens.of(Token.of(Role.EXPERT)));

        assertThat(pointing).isNotEmpty();
        assertThat(told)
                .contains(Ground.property(RDFS.label.getURI()))
                .anyMatch(ground -> pointing.stream().anyMatch(row -> row.contains(ground.name())));
    }

    @Test
    void a_deleted_page_leaves_both_stores() {
        save("accueil", "Accueil", "", Tokens.PUBLIC);
        delete("accueil");
        assertThat(words(open)).isEmpty();
        assertThat(seen(MEMBER, ALL)).isEmpty();
    }

    @Test
    void the_readers_of_a_graph_are_known_again_after_a_restart() {
        save(CANARY, CANARY, "", Tokens.COMMUNITY);
        closeStores();
        openStores();
        assertThat(community.position()).isEqualTo(1);
        assertThat(seen(Reader.anonymous(), ALL)).isEmpty();
        assertThat(seen(MEMBER, ALL)).isNotEmpty();
    }

    @Test
    void clearing_a_store_sets_it_back_to_the_beginning_of_the_log() {
        save("accueil", "Accueil", "", Tokens.PUBLIC);
        open.clear();
        assertThat(open.position()).isZero();
        assertThat(words(open)).isEmpty();
    }

    @Test
    void a_page_whose_plugin_is_gone_still_says_the_rest_and_holds_up_no_other() {
        put(new Slug("mare"), "Pond", new Content("La mare", "fr", Fields.none(), ""), Tokens.PUBLIC, false);
        save("pre", "Le pré", "", Tokens.PUBLIC);

        assertThat(words(open)).anyMatch(word -> word.contains("La mare")).anyMatch(word -> word.contains("Le pré"));
    }

    @Test
    void a_page_that_is_moved_leaves_word_of_where_it_is_and_others_name_it_as_it_is_called_now() {
        save("accueil", "Accueil", "Voir [[avant]]", Tokens.PUBLIC);
        save("avant", "La mare", "", Tokens.PUBLIC);

        move("avant", "apres", Tokens.PUBLIC);

        assertThat(objects(open, "accueil", "references")).containsExactly(thing("apres"));
        assertThat(objects(open, "avant", "isReplacedBy")).containsExactlyInAnyOrder(thing("apres"), page("apres"));
        assertThat(seen(MEMBER, REFERENCES)).containsExactly(thing("apres"));

        move("apres", "avant", Tokens.PUBLIC);

        assertThat(objects(open, "accueil", "references")).containsExactly(thing("avant"));
        assertThat(objects(open, "apres", "isReplacedBy")).containsExactlyInAnyOrder(thing("avant"), page("avant"));
        assertThat(objects(open, "avant", "isReplacedBy")).isEmpty();
    }

    @Test
    void a_chain_of_names_leads_to_its_end_at_once() {
        save("accueil", "Accueil", "Voir [[a]]", Tokens.PUBLIC);
        save("a", "La mare", "", Tokens.PUBLIC);

        move("a", "b", Tokens.PUBLIC);
        move("b", "c", Tokens.PUBLIC);

        assertThat(objects(open, "accueil", "references")).containsExactly(thing("c"));
        assertThat(objects(open, "a", "isReplacedBy")).contains(thing("c")).doesNotContain(thing("b"));
        assertThat(objects(open, "b", "isReplacedBy")).contains(thing("c"));
    }

    @Test
    void a_name_that_was_not_public_stays_so_when_the_page_becomes_public_under_another() {
        save("accueil", "Accueil", "Voir [[" + CANARY + "]]", Tokens.PUBLIC);
        save(CANARY, "Brouillon", "", Tokens.COMMUNITY);

        move(CANARY, "projet", Tokens.COMMUNITY);
        save("projet", "Projet", "", Tokens.PUBLIC);

        assertThat(words(open)).noneMatch(word -> word.contains(CANARY)).contains(thing("projet"));
        for (String query : ALL_BOTH_WAYS) {
            assertThat(seen(Reader.anonymous(), query)).noneMatch(row -> row.contains(CANARY));
        }
        assertThat(seen(MEMBER, ALL)).contains(thing(CANARY));
    }

    @Test
    void a_name_says_nothing_of_a_page_that_is_public_no_more_nor_of_one_that_is_deleted() {
        save("accueil", "Accueil", "Voir [[ancien]]", Tokens.PUBLIC);
        save("ancien", "Ancien", "", Tokens.PUBLIC);
        move("ancien", CANARY, Tokens.PUBLIC);

        save(CANARY, "Ancien", "", Tokens.COMMUNITY);
        assertThat(words(open)).noneMatch(word -> word.contains(CANARY) || word.contains("ancien"));

        save(CANARY, "Ancien", "", Tokens.PUBLIC);
        assertThat(objects(open, "accueil", "references")).containsExactly(thing(CANARY));

        delete(CANARY);
        assertThat(words(open)).noneMatch(word -> word.contains(CANARY) || word.contains("ancien"));
    }

    private static String thing(String slug) {
        return "https://commons.example/id/" + slug;
    }

    private static String page(String slug) {
        return "https://commons.example/wiki/" + slug;
    }

    private static List<String> objects(PublicStore store, String slug, String term) {
        return store.read(dataset -> rows(
                dataset, "SELECT ?o { GRAPH <" + page(slug) + "> { ?s <http://purl.org/dc/terms/" + term + "> ?o } }"));
    }

    private void move(String from, String to, Tokens readers) {
        Page page = commons.pages.remove(new Slug(from));
        commons.redirects.removeIf(redirect -> redirect.from().equals(new Slug(to)));
        commons.redirects.replaceAll(redirect ->
                new Redirect(redirect.from(), new Slug(to), redirect.readers(), redirect.pageReaders(), false, false));
        commons.redirects.add(new Redirect(new Slug(from), new Slug(to), readers, page.readers(), false, false));
        put(new Slug(to), page.type(), page.content(), page.readers(), false, new Change(++seq, new Slug(from), 1));
    }

    private void save(String slug, String title, String body, Tokens readers, Change... changesBefore) {
        put(new Slug(slug), "Article", new Content(title, "fr", Fields.none(), body), readers, false, changesBefore);
    }

    private void delete(String slug) {
        Page page = commons.pages.get(new Slug(slug));
        put(page.slug(), page.type(), page.content(), page.readers(), true);
    }

    private void put(
            Slug slug, String type, Content content, Tokens readers, boolean deleted, Change... changesBefore) {
        Author author = new Author("m", "Membre Exemple");
        Instant at = Instant.parse("2026-11-23T10:00:00.120Z");
        commons.pages.put(
                slug,
                new Page(
                        slug,
                        type,
                        Optional.empty(),
                        slug.value(),
                        content,
                        1,
                        readers,
                        Tokens.COMMUNITY,
                        author,
                        author,
                        at,
                        at,
                        deleted));
        commons.redirects.replaceAll(redirect -> redirect.to().equals(slug)
                ? new Redirect(redirect.from(), slug, redirect.readers(), readers, deleted, false)
                : redirect);
        List<Change> changes = new ArrayList<>(List.of(changesBefore));
        changes.add(new Change(++seq, slug, 1));
        open.apply(changes);
        community.apply(changes);
    }

    private List<String> seen(Reader reader, String query) {
        return community.asSeenBy(reader).read(dataset -> rows(dataset, query));
    }

    private static List<String> words(PublicStore store) {
        return store.read(dataset -> rows(dataset, ALL));
    }

    private static List<String> rows(DatasetGraph dataset, String query) {
        try (var execution = QueryExecutionFactory.create(query, DatasetFactory.wrap(dataset))) {
            List<String> cells = new ArrayList<>();
            execution
                    .execSelect()
                    .forEachRemaining(row -> row.varNames()
                            .forEachRemaining(name -> cells.add(row.get(name).toString())));
            return cells;
        }
    }

    private static boolean ask(DatasetGraph dataset, String query) {
        try (var execution = QueryExecutionFactory.create(query, DatasetFactory.wrap(dataset))) {
            return execution.execAsk();
        }
    }
}
