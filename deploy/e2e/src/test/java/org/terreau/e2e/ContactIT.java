package org.terreau.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.terreau.e2e.Program.JSON_TYPE;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How to reach a person is read as far as they have agreed, and hidden everywhere at once when they take that back. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class ContactIT {

    private static final List<String> OF_A_CONTACT = List.of(
            "wiki/%s",
            "wiki/%s.ttl",
            "wiki/%s.jsonld",
            "wiki/%s.rdf",
            "wiki/%s.nt",
            "wiki/%s.md",
            "wiki/%s/history",
            "wiki/%s/revisions/1",
            "wiki/%s/revisions/2",
            "wiki/%s/revisions/3",
            "wiki/%s/diff?from=1&to=2",
            "wiki/%s/links",
            "wiki/%s/edit",
            "wiki/%s/state",
            "wiki/%s/circle",
            "wiki/%s/move",
            "wiki/%s/delete",
            "api/v1/pages/%s",
            "api/v1/pages/%s/revisions",
            "api/v1/pages/%s/revisions/2",
            "api/v1/pages/%s/transitions");

    private static final List<String> OF_ALL = List.of(
            "",
            "territories",
            "recent",
            "recent.atom",
            "recent.json",
            "recent?type=Contact",
            "recent.json?type=Contact",
            "types/Contact",
            "types/Contact.csv",
            "types/Contact.json",
            "types/Contact.geojson",
            "types/Contact.ttl",
            "types/Contact?sort=-updatedAt&columns=name,email,telephone,contactType,contactOf",
            "search?q=%s",
            "search?type=Contact",
            "search/suggest?q=%s",
            "search/suggest?q=%s&type=Contact",
            "map",
            "map.geojson",
            "api/v1/elements.json",
            "api/v1/elements.geojson",
            "api/v1/pages?type=Contact",
            "wanted",
            "orphans");

    private static final List<String> QUERIES = List.of(
            "SELECT * { ?s <https://w3id.org/terreau/ns#contactOf> ?o ; ?p ?v }",
            "SELECT * { ?s <https://schema.org/contactPoint> ?o }",
            "SELECT * { ?s <https://schema.org/email>|<https://schema.org/telephone> ?o }",
            "SELECT * { GRAPH ?g { ?s ?p ?o FILTER(CONTAINS(STR(?o), '%s') || CONTAINS(STR(?s), '%s')) } }");

    private final Commons commons;
    private final Program member;

    ContactIT(Commons commons) {
        this.commons = commons;
        this.member = new Program(commons.as("member"));
    }

    /** @param word in all that is said of the person, and in the title and address of their page */
    private record Reachable(String word, String slug, String actor) {}

    private Reachable contact() {
        String number = UUID.randomUUID().toString().replace("-", "");
        String word = "joignable" + number.substring(0, 12);
        String actor = member.actor("Maison " + number, "\"readers\": [\"public\"], \"body\": \"\"");
        String slug = member.created(contact(word, actor));
        return new Reachable(word, slug, actor);
    }

    private static String contact(String word, String actor) {
        return """
                {"type": "Contact", "title": "Accueil %1$s", "body": "Écrire à %1$s.", "comment": "De %1$s",
                 "fields": {"contactOf": ["%2$s"], "name": "Nom %1$s", "contactType": "Accueil %1$s",
                            "email": "%1$s@example.org", "telephone": "+33 1 23 45 67 89"}}
                """.formatted(word, actor);
    }

    @Test
    void a_new_contact_is_there_for_nobody_but_its_own_people() {
        Reachable contact = contact();

        for (String role : List.of("companion", "coordinator", "expert")) {
            assertHidden(contact, commons.as(role));
        }
        assertHidden(contact, commons.anonymous());
        assertThat(member.visitor().get("wiki/" + contact.slug).body()).contains(contact.word, "gardé pour soi");
        assertThat(member.visitor().get("wiki/" + contact.actor).body())
                .contains(contact.word, "lu par son cercle seulement");
    }

    @Test
    void nobody_else_can_make_it_public() {
        Reachable contact = contact();
        Program admin = new Program(commons.as("admin"));

        assertThat(make(admin, contact, "publish").status()).isEqualTo(403);
        Reply widened = member.revise(
                contact.slug,
                member.tag(contact.slug),
                contact(contact.word, contact.actor).replace("\"body\"", "\"readers\": [\"public\"], \"body\""));
        assertThat(widened.status()).as(widened.toString()).isEqualTo(422);
        assertHidden(contact, commons.anonymous());
    }

    @Test
    void what_was_agreed_to_is_read_and_when_it_is_taken_back_nothing_of_it_stays() {
        Reachable contact = contact();
        Visitor anonymous = commons.anonymous();
        Program admin = new Program(commons.as("admin"));

        assertThat(make(member, contact, "publish").status()).isEqualTo(200);
        assertThat(anonymous.get("wiki/" + contact.slug).body()).contains(contact.word);
        assertThat(anonymous.get("wiki/" + contact.actor).body())
                .contains("Qui joindre", "mailto:" + contact.word + "@example.org", "lu par tout le monde");
        assertThat(anonymous.get("wiki/" + contact.slug + ".ttl").body()).contains("contactPoint");
        assertThat(anonymous.get("types/Contact.csv").body()).contains(contact.word);
        Reply altered =
                member.revise(contact.slug, member.tag(contact.slug), contact("autre" + contact.word, contact.actor));
        assertThat(altered.status()).as(altered.toString()).isEqualTo(403);

        assertThat(make(admin, contact, "withdraw").status()).isEqualTo(200);
        assertHidden(contact, anonymous);
        assertHidden(contact, commons.as("companion"));
    }

    @Test
    void what_is_agreed_to_later_does_not_show_what_was_taken_back() {
        Reachable contact = contact();
        String later = "nouveau" + contact.word.substring(9);
        make(member, contact, "publish");
        make(member, contact, "withdraw");
        Reply changed = member.revise(contact.slug, member.tag(contact.slug), contact(later, contact.actor));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);

        assertThat(make(member, contact, "publish").status()).isEqualTo(200);

        Visitor anonymous = commons.anonymous();
        String page = "wiki/" + contact.slug;
        assertThat(anonymous.get(page).body()).contains(later);
        assertThat(anonymous.get(page + "/history").body())
                .contains("revisions/5")
                .doesNotContain("revisions/2");
        for (int revision = 1; revision < 5; revision++) {
            assertThat(anonymous.get(page + "/revisions/" + revision).status()).isEqualTo(404);
        }
        // The address was made of the title that the page had first.
        Reachable old = new Reachable("nom " + contact.word, contact.slug, contact.actor);
        assertSilent(old, anonymous.get(page));
        assertNowhere(old, anonymous);
        assertNowhere(new Reachable(contact.word + "@", contact.slug, contact.actor), anonymous);
    }

    @Test
    void the_person_who_was_asked_in_decides_rather_than_who_wrote_it_down(People people) {
        Reachable contact = contact();
        Person author = people.signedIn("member").open("/wiki/" + contact.slug + "/circle");
        author.button("Ouvrir le cercle").click();
        author.button("Faire un lien").click();
        String link = author.page().locator("#link").inputValue();
        Person person = people.signedIn("companion").open(link);
        person.button("Accepter").click();
        person.sees("/wiki/" + contact.slug);

        assertThat(make(member, contact, "publish").body()).contains("\"rule\":\"concerned\"");
        step(person, "C’est moi, et je veux bien que la communauté lise mes coordonnées");
        assertThat(commons.as("researcher").get("wiki/" + contact.actor).body())
                .contains(contact.word, "lu par la communauté seulement");
        assertHidden(contact, commons.anonymous());

        step(person, "C’est moi, et je veux bien que mes coordonnées soient publiques");
        assertThat(people.somebody().open("/wiki/" + contact.actor).main()).containsText(contact.word);
        step(person, "Retirer ces coordonnées");
        assertHidden(contact, commons.anonymous());
        assertHidden(contact, commons.as("researcher"));
    }

    private static void step(Person person, String name) {
        person.open("/wiki/" + person.page().url().replaceFirst(".*/wiki/([^/?#]+).*", "$1") + "/state");
        Locator next = person.page().locator(".standing details.next");
        if (next.getAttribute("open") == null) {
            next.locator("summary").click();
        }
        person.button(name).click();
        person.page().waitForLoadState();
    }

    private static Reply make(Program program, Reachable contact, String transition) {
        Reply read = program.read(contact.slug);
        return program.visitor()
                .with("If-Match", read.header("ETag").orElse("*"))
                .post(
                        "api/v1/pages/" + contact.slug + "/transitions",
                        JSON_TYPE,
                        "{\"transition\": \"" + transition + "\"}");
    }

    private static void assertHidden(Reachable contact, Visitor visitor) {
        for (String path : OF_A_CONTACT) {
            Reply reply = visitor.get(path.formatted(contact.slug));
            assertThat(reply.status()).as(reply.toString()).isIn(401, 403, 404);
            String never = "never-" + contact.slug;
            Reply absent = visitor.get(path.formatted(never));
            assertThat(reply.status()).as(reply.toString()).isEqualTo(absent.status());
            assertThat(reply.saidOf(contact.slug)).as(path).isEqualTo(absent.saidOf(never));
        }
        assertNowhere(contact, visitor);
    }

    private static void assertNowhere(Reachable contact, Visitor visitor) {
        for (String path : OF_ALL) {
            Reply reply = visitor.get(path.replace("%s", encoded(contact.word)));
            assertSilent(contact, reply, encoded(contact.word));
        }
        for (String path : List.of("", ".ttl", ".jsonld", ".nt", ".rdf", ".md", "/links", "/history")) {
            assertSilent(contact, visitor.get("wiki/" + contact.actor + path));
        }
        for (String query : QUERIES) {
            assertSilent(contact, visitor.query(query.replace("%s", contact.word), "text/csv"));
        }
        assertSilent(contact, visitor.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "application/n-triples"));
    }

    private static String encoded(String word) {
        return word.replace(" ", "+").replace("@", "%40");
    }

    private static void assertSilent(Reachable contact, Reply reply) {
        assertSilent(contact, reply, "");
    }

    /** @param asked what the request itself said, which an answer may repeat */
    private static void assertSilent(Reachable contact, Reply reply, String asked) {
        assertThat(reply.status()).as(reply.toString()).isLessThan(500);
        String said = reply.body().toLowerCase(Locale.ROOT);
        if (!asked.isEmpty() && reply.response().uri().toString().contains(asked)) {
            assertThat(said).as(reply.toString()).doesNotContain("/wiki/" + contact.slug, contact.slug + "\"");
        } else {
            assertThat(said).as(reply.toString()).doesNotContain(contact.word);
        }
    }
}
