package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Official territories: pages begin from them, and link to those that nobody has written about. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class OfficialFormIT {

    private static final String TURTLE = "text/turtle";
    private static final String HTML = "text/html";

    private final Visitor anybody;
    private final Visitor member;
    private final Author author;

    OfficialFormIT(Commons commons) {
        this.anybody = commons.anonymous();
        this.member = commons.as("member");
        this.author = new Author(member);
    }

    private String actor(String place) {
        return author.created(
                "Actor",
                form -> form.with("title", "Acteur " + UUID.randomUUID())
                        .with("actorKind", "association")
                        .with("basedIn", place)
                        .with("activeIn", place)
                        .with("readers", "public"));
    }

    @Test
    void without_scripts_a_territory_is_looked_for_and_the_form_comes_filled() {
        Document answers = member.get("new?type=Territory&find=massat").html();
        Element found = answers.selectFirst(".finder a:contains(Massat)");
        assertThat(found.parent().text()).contains("Commune", "09182", "Ariège");

        Reply filled = member.get(found.attr("href").substring(1));
        assertThat(filled.html().select(".chip").eachText()).contains("Occitanie", "Ariège");
        Form form = Author.form(filled, "textarea[name=body]");
        assertThat(form.first("title")).contains("Massat");
        assertThat(form.first("territoryKind")).contains("commune");
        assertThat(form.first("codeINSEE")).contains("09182");
        assertThat(form.first("population")).contains("749");
        assertThat(form.first("populationYear")).contains("2023");

        assertThat(author.create("Territory", form.with("title", "Massat en Couserans"))
                        .status())
                .isEqualTo(303);
        showsWhereItComesFrom("massat-en-couserans");
        leadsToThePageThatIsThere(found.attr("href").substring(1));
    }

    private void showsWhereItComesFrom(String slug) {
        assertThat(anybody.get("wiki/" + slug, HTML).html().text())
                .contains("INSEE, DGCL, La Poste", "Licence Ouverte", "749 habitants (2023)");
        Model data = Rdf.of(anybody.get("wiki/" + slug, TURTLE));
        assertThat(data.listSubjectsWithProperty(DCTerms.source).toList())
                .anyMatch(thing -> thing.getURI().endsWith("/id/official/commune/09182"));
    }

    private void leadsToThePageThatIsThere(String form) {
        Document instead = member.get(form).html();
        assertThat(instead.select("form.editor")).isEmpty();
        assertThat(instead.select("main a[href=/wiki/massat-en-couserans]")).hasSize(1);
        assertThat(member.get("new?type=Territory&find=massat")
                        .html()
                        .selectFirst(".finder a:contains(Massat)")
                        .attr("href"))
                .isEqualTo("/wiki/massat-en-couserans");
        assertThat(anybody.get("territories/official/commune/09182", HTML).body())
                .contains("/wiki/massat-en-couserans")
                .doesNotContain("from=official");
    }

    @Test
    void what_nobody_has_written_about_can_be_linked_to_and_resolves() {
        Reply thing = anybody.get("id/official/commune/09268", TURTLE);
        assertThat(thing.status()).isEqualTo(303);
        assertThat(thing.header("Location").orElseThrow()).endsWith("/territories/official/commune/09268");

        Model data = Rdf.of(anybody.get("territories/official/commune/09268", TURTLE));
        assertThat(data.listStatements(null, RDFS.label, "Saint-Lizier", "fr").toList())
                .hasSize(1);
        assertThat(data.containsResource(ResourceFactory.createResource("http://rdf.insee.fr/def/geo#Commune")))
                .isTrue();
        assertThat(Rdf.of(anybody.get("territories/official/commune/09268", "application/ld+json"))
                        .isIsomorphicWith(data))
                .isTrue();
        assertThat(anybody.get("id/official/commune/09999").status()).isEqualTo(404);
    }

    @Test
    void an_actor_of_a_commune_without_a_page_is_on_the_profiles_and_on_that_of_the_page_once_it_is_written() {
        String slug = actor("Oust");
        Document page = anybody.get("wiki/" + slug, HTML).html();
        assertThat(page.selectFirst("a[href=/territories/official/commune/09223]")
                        .parent()
                        .text())
                .contains("Oust (Commune)");
        assertThat(Rdf.of(anybody.get("wiki/" + slug, TURTLE))
                        .listStatements(null, RDFS.label, "Oust", "fr")
                        .toList())
                .hasSize(1);
        assertThat(anybody.get("territories/official/commune/09223", HTML).body())
                .contains("/wiki/" + slug);
        assertThat(anybody.get("wiki/ariege", HTML).body()).contains("/wiki/" + slug);
        assertThat(anybody.get("types/Actor?activeIn=official/commune/09223", HTML)
                        .body())
                .contains("/wiki/" + slug, "Oust");
        assertThat(author.edit(slug).first("basedIn")).contains("Oust [official/commune/09223]");

        Form form = Author.form(member.get("new?type=Territory&from=official/commune/09223"), "textarea[name=body]");
        String place = author.created("Territory", blank -> form.with("readers", "public"));

        assertThat(anybody.get("wiki/" + place, HTML).body()).contains("/wiki/" + slug);
    }

    @Test
    void the_api_takes_one_by_its_path_and_gives_it_back() {
        Program program = new Program(member);
        String slug = program.created("""
                {"type": "Initiative", "title": "Initiative %s", "readers": ["public"],
                 "fields": {"spatial": ["official/commune/09225"]}}
                """.formatted(UUID.randomUUID()));
        assertThat(program.read(slug).body()).contains("\"official/commune/09225\"");
        assertThat(program.create("""
                        {"type": "Initiative", "title": "Nulle part", "fields": {"spatial": ["official/commune/09999"]}}
                        """).status()).isEqualTo(422);
    }

    @Test
    void a_code_that_nobody_has_is_told_at_its_field() {
        Reply refused = author.create(
                "Territory",
                author.blank("Territory")
                        .with("title", "Nulle part")
                        .with("territoryKind", "commune")
                        .with("codeINSEE", "09999"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()
                        .select(".field:has([name=codeINSEE]) .error-text")
                        .text())
                .contains("Aucune commune de France n’a le code 09999");
    }

    @Test
    void by_keyboard_a_choice_fills_what_is_empty_and_loses_nothing(People people) {
        Person person = people.signedIn("member");
        person.open("/new?type=Territory");
        person.input("body").fill("Déjà écrit.");
        Locator finder = person.page().locator(".finder input[name=find]");
        finder.focus();
        person.page().keyboard().type("Seix");
        assertThat(person.page().locator(".finder datalist option[value=Seix]")).hasCount(1);
        person.page().keyboard().press("Enter");

        assertThat(person.input("title")).hasValue("Seix");
        assertThat(person.input("body")).hasValue("Déjà écrit.");
        assertThat(person.input("codeINSEE")).hasValue("09285");
        assertThat(person.input("territoryKind")).hasValue("commune");
        assertThat(person.page().locator("[data-filled]")).containsText("Seix");
        person.save();
        assertThat(person.main()).containsText("09285");
        assertThat(person.main()).containsText("Ariège");
    }

    @Test
    void by_keyboard_a_field_takes_an_official_territory_that_has_no_page(People people) {
        Person person = people.signedIn("member");
        person.open("/new?type=Initiative").fields();
        Locator field = person.page().locator("#f-spatial-more");
        field.focus();
        person.page().keyboard().type("Saint-Girons");
        assertThat(person.page().locator("#f-spatial datalist option[value=Saint-Girons]"))
                .hasCount(1);
        person.page().keyboard().press("Enter");

        assertThat(person.page().locator("#f-spatial .chip input")).hasValue("official/commune/09261");
    }
}
