package org.terreau.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.ontology.Prefixes;
import org.terreau.ontology.TR;
import org.terreau.spi.access.Reader;
import org.terreau.spi.authority.Draft;
import org.terreau.spi.authority.Entry;
import org.terreau.spi.authority.Mistake;
import org.terreau.spi.graph.CommonsView;
import org.terreau.spi.page.Slug;
import org.terreau.spi.view.Viewing;
import org.terreau.territories.official.OfficialAuthority;

/** The official territories, as what pages begin from and link to. */
class OfficialAuthorityTest {

    private static final String CHENOVE = "commune/21166";
    private static final String KINDS = "https://w3id.org/terreau/scheme/territory-kind#";

    /** Where one département has its page, an actor is in a commune that has none. */
    private static final Told COMMONS = Told.saying("""
            :cote-d-or a tr:Territory, tr:Topic ; rdfs:label "La Côte-d’Or"@fr ; tr:official <https://commons.example/id/official/departement/21> .
            :fablab a tr:Actor, tr:Topic ; rdfs:label "Un fablab"@fr ; tr:basedIn <https://commons.example/id/official/commune/21166> .
            :valley a tr:Territory, tr:Topic ; rdfs:label "La vallée"@fr ;
                dcterms:hasPart <https://commons.example/id/official/commune/21166> .
            <https://commons.example/id/official/commune/21166> rdfs:label "Chenôve"@fr ;
                dcterms:isPartOf <https://commons.example/id/official/departement/21> .
            """);

    private final CommonsView seen = COMMONS.asSeenBy(Reader.anonymous());
    private final Function<String, Node> named = id -> seen.entry(OfficialAuthority.NAME, id);
    private final OfficialAuthority authority = new OfficialAuthority(COMMONS);

    @Test
    void who_types_gets_names_with_what_tells_them_apart() {
        Entry first = authority.propose("chenove", 5, Locale.ENGLISH).getFirst();

        assertThat(first)
                .isEqualTo(new Entry(
                        CHENOVE, "Chenôve", "Commune", "21166, Côte-d'Or", "/territories/official/commune/21166"));
        assertThat(authority.propose("21300", 5, Locale.FRENCH)).contains(first);
        assertThat(authority.find(CHENOVE, Locale.FRENCH)).contains(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commune/99999", "commune", "planet/21166", "commune/21166/x", ""})
    void what_is_not_there_is_not_found(String id) {
        assertThat(authority.find(id, Locale.FRENCH)).isEmpty();
        assertThat(authority.describe(id, named).isEmpty()).isTrue();
        assertThat(authority.draft(id, seen.thing(new Slug("x")), named, seen)).isEmpty();
    }

    @Test
    void a_draft_says_what_is_known_and_names_what_has_a_page_by_its_page() {
        Node thing = seen.thing(new Slug("chenove"));

        Draft draft = authority.draft(CHENOVE, thing, named, seen).orElseThrow();

        assertThat(draft.title()).isEqualTo("Chenôve");
        assertThat(values(draft.fields(), thing, TR.territoryKind.asNode())).containsExactly(KINDS + "commune");
        assertThat(values(draft.fields(), thing, code())).containsExactly("21166");
        assertThat(values(draft.fields(), thing, TR.population.asNode())).containsExactly("14244");
        assertThat(values(draft.fields(), thing, TR.populationYear.asNode())).containsExactly("2023");
        assertThat(values(draft.fields(), thing, DCTerms.isPartOf.asNode()))
                .containsExactlyInAnyOrder(
                        "https://commons.example/id/cote-d-or",
                        "https://commons.example/id/official/intercommunality/242100410",
                        "https://commons.example/id/official/region/27");
    }

    @ParameterizedTest
    @CsvSource({"commune/97608, 2017", "departement/976, 2017", "region/06, 2017", "commune/97411, 2023"})
    void a_population_says_its_year(String id, String year) {
        Node thing = seen.thing(new Slug("there"));
        Graph fields = authority.draft(id, thing, named, seen).orElseThrow().fields();
        assertThat(values(fields, thing, TR.populationYear.asNode())).containsExactly(year);
    }

    @Test
    void the_data_have_class_source_and_licence_and_make_up_no_identity() {
        Graph data = authority.describe(CHENOVE, named);
        Node thing = named.apply(CHENOVE);

        assertThat(values(data, thing, RDF.type.asNode())).containsExactly("http://rdf.insee.fr/def/geo#Commune");
        assertThat(values(data, thing, DCTerms.source.asNode())).allMatch(source -> source.contains("npmjs.com"));
        assertThat(values(data, thing, DCTerms.license.asNode())).hasSize(1);
        assertThat(data.stream())
                .noneMatch(triple -> triple.getPredicate().getURI().contains("sameAs"));
    }

    @Test
    void the_page_about_one_is_known() {
        assertThat(authority.pages(List.of("departement/21", CHENOVE), named, seen))
                .isEqualTo(Map.of("departement/21", new Slug("cote-d-or")));
    }

    @ParameterizedTest
    @CsvSource({"commune, 21999, 1", "commune, 21, 1", "region, 27, 0", "commune, nonsense, 0", "valley, 21999, 0"})
    void a_code_that_no_territory_of_that_kind_has_is_a_mistake(String kind, String code, int mistakes) {
        Node thing = NodeFactory.createURI("https://commons.example/id/x");
        Graph fields = RDFParser.fromString(
                        "<%s> <%s> <%s%s> ; <%s> \"%s\" ."
                                .formatted(thing, TR.territoryKind, KINDS, kind, code(), code),
                        Lang.TURTLE)
                .toGraph();

        List<Mistake> found = authority.mistakes(fields, thing);

        assertThat(found).hasSize(mistakes);
        assertThat(found).allSatisfy(mistake -> assertThat(mistake.message()).endsWith("unknown.commune"));
    }

    @Test
    void what_is_linked_to_an_official_territory_is_on_the_profiles_of_what_it_lies_in_and_of_what_it_makes_up() {
        Ecosystem ecosystem = new Ecosystem(COMMONS, new Viewing(Reader.anonymous(), Locale.FRENCH));

        assertThat(ecosystem.actors(new Slug("cote-d-or"))).hasSize(1);
        assertThat(ecosystem.actors(new Slug("valley"))).hasSize(1);
        assertThat(ecosystem.within(new Slug("valley")))
                .containsExactly(new Link("/territories/official/commune/21166", "Chenôve", "fr"));
    }

    private static Node code() {
        return NodeFactory.createURI(Prefixes.MAP.get("igeo") + "codeINSEE");
    }

    private static List<String> values(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).toList().stream()
                .map(triple -> triple.getObject().isLiteral()
                        ? triple.getObject().getLiteralLexicalForm()
                        : triple.getObject().getURI())
                .toList();
    }
}
