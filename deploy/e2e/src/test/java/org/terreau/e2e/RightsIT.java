package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one may not read is nowhere, and nothing tells that it is there. */
@ExtendWith(CommonsExtension.class)
class RightsIT {

    private static final List<String> OF_A_PAGE = List.of(
            "wiki/%s",
            "wiki/%s.ttl",
            "wiki/%s.jsonld",
            "wiki/%s.rdf",
            "wiki/%s.nt",
            "wiki/%s.md",
            "wiki/%s/history",
            "wiki/%s/revisions/1",
            "wiki/%s/revisions/2",
            "wiki/%s/diff?from=1&to=2",
            "wiki/%s/links",
            "wiki/%s/edit",
            "wiki/%s/delete",
            "id/%s");

    private static final List<String> OF_ALL = List.of(
            "",
            "recent",
            "recent.atom",
            "recent.json",
            "recent?latest=true&type=Actor",
            "types/Actor.csv",
            "types/Actor.csv?labels=fr",
            "types/Actor.json",
            "types/Actor.geojson",
            "types/Actor.ttl",
            "types/Actor?sort=-updatedAt&columns=memberOf,description",
            "types/Actor",
            "types/Article",
            "types/Nonsense",
            "search",
            "search?q=Titre",
            "search/suggest?q=canari",
            "search/suggest?q=Secret&type=Actor",
            "ontology",
            "sparql",
            "no/such/path");

    private static final List<String> QUERIES = List.of(
            "SELECT * { ?s ?p ?o }",
            "SELECT * { GRAPH ?g { ?s ?p ?o } }",
            "SELECT DISTINCT ?g { GRAPH ?g { } }",
            "SELECT * { ?s ?p ?o FILTER(isLiteral(?o)) }",
            "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
            "SELECT * FROM <%1$s> { ?s ?p ?o }",
            "SELECT * FROM NAMED <%1$s> { GRAPH ?g { ?s ?p ?o } }",
            "SELECT * FROM <urn:x-arq:UnionGraph> { ?s ?p ?o }",
            "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
            "SELECT * { GRAPH <%1$s> { ?s ?p ?o } }",
            "SELECT * { <%2$s> ?p ?o }",
            "SELECT * { <%2$s> (<urn:x>|!<urn:y>)* ?o }");

    private final Commons commons;
    private final Visitor anonymous;
    private final Visitor expert;
    private final Visitor member;
    private final Author author;

    RightsIT(Commons commons) {
        this.commons = commons;
        this.anonymous = commons.anonymous();
        this.expert = commons.as("expert");
        this.member = commons.as("member");
        this.author = new Author(member);
    }

    /**
     * A members-only page and a public one that point to each other.
     *
     * @param word in its title, body, fields and comments, not in its address
     */
    private record Secret(String word, String slug, String open) {}

    private Secret secret() {
        String number = UUID.randomUUID().toString().replace("-", "");
        String word = "canari" + number.substring(0, 12);
        String open = author.created(
                "Actor",
                form -> form.with("title", "Ouvert " + number)
                        .with("actorKind", "association")
                        .with("readers", "public")
                        .with("body", "Tout le monde lit ceci."));
        String slug = author.created("Actor", form -> fill(form, "Secret " + number, word, open));
        author.change(slug, form -> fill(form, "Titre " + word, word + " bis", open));
        author.change(open, form -> form.with("memberOf", slug).with("body", "Voir [[" + slug + "]], écrit ici."));
        return new Secret(word, slug, open);
    }

    private static Form fill(Form form, String title, String word, String open) {
        return form.with("title", title)
                .with("actorKind", "association")
                .with("readers", "community")
                .with("memberOf", open)
                .with("description@fr", "Description " + word)
                .with("description@en", "Description " + word)
                .with("homepage", "https://example.org/" + word.replace(' ', '-'))
                .with("address.0.streetAddress", "rue " + word)
                .with("address.0.addressLocality", word)
                .with("comment", "Parce que " + word)
                .with("body", "Voir [[" + open + "]] et " + word);
    }

    @Test
    void a_members_only_page_is_in_no_output_for_anybody_else() {
        Secret secret = secret();

        assertHidden(secret, anonymous);
        assertHidden(secret, expert);
    }

    @Test
    void members_read_it() {
        Secret secret = secret();

        for (String path : List.of("wiki/%s", "wiki/%s.ttl", "wiki/%s.md", "wiki/%s/history", "wiki/%s/edit")) {
            Reply reply = member.get(path.formatted(secret.slug));
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.body()).contains(secret.word);
        }
        assertThat(member.get("recent").body()).contains(secret.word);
        assertThat(member.get("wiki/" + secret.open + "/links").body()).contains(secret.word);
    }

    @Test
    void publishing_shows_the_page_but_not_its_earlier_drafts() {
        Secret secret = secret();
        String published = "publie" + secret.word.substring(6);

        author.change(
                secret.slug,
                form -> fill(form, "Titre " + published, published, secret.open).with("readers", "public"));

        for (Visitor visitor : List.of(anonymous, expert)) {
            assertThat(visitor.get("wiki/" + secret.slug).body()).contains(published);
            assertThat(visitor.get("wiki/" + secret.slug + "/revisions/3").status())
                    .isEqualTo(200);
            assertThat(visitor.get("wiki/" + secret.slug + "/history").body()).contains(published);
            assertThat(visitor.get("wiki/" + secret.slug + "/revisions/2").status())
                    .isEqualTo(404);
            assertThat(visitor.get("wiki/" + secret.slug + "/diff?from=2&to=3").status())
                    .isEqualTo(404);
            assertNowhere(secret, visitor);
        }
        assertThat(Rdf.ask(
                        anonymous,
                        "ASK { GRAPH <%swiki/%s> { ?s ?p ?o FILTER(CONTAINS(STR(?o), '%s')) } }"
                                .formatted(commons.base(), secret.slug, published)))
                .isTrue();
    }

    @Test
    void narrowing_hides_all_of_it_again() {
        Secret secret = secret();
        author.change(secret.slug, form -> form.with("readers", "public"));
        assertThat(anonymous.get("wiki/" + secret.slug).body()).contains(secret.word);

        author.change(secret.slug, form -> form.with("readers", "community"));

        assertHidden(secret, anonymous);
        assertHidden(secret, expert);
    }

    @Test
    void a_deleted_members_only_page_is_not_told_of_either() {
        Secret secret = secret();
        Form delete = Author.form(member.get("wiki/" + secret.slug + "/delete"), "form[action*=delete] [name]");
        assertThat(member.post("wiki/" + secret.slug + "/delete", delete).status())
                .isIn(200, 303);

        assertHidden(secret, anonymous);
    }

    @Test
    void who_may_not_read_a_page_may_not_write_it_and_learns_nothing_by_trying() {
        Secret secret = secret();
        Form form = author.edit(secret.slug);
        String never = "never-" + secret.slug;

        for (String path : List.of("wiki/%s/edit", "wiki/%s/delete", "wiki/%s/revisions/1/restore")) {
            Reply hidden = expert.post(path.formatted(secret.slug), form.and("op", "save"));
            Reply absent = expert.post(path.formatted(never), form.and("op", "save"));
            assertThat(hidden.status()).as(hidden.toString()).isEqualTo(404);
            assertThat(absent.status()).as(absent.toString()).isEqualTo(404);
            assertThat(hidden.saidOf(secret.slug)).isEqualTo(absent.saidOf(never));
        }
        assertThat(member.get("wiki/" + secret.slug + "/history").body()).doesNotContain("revisions/3");
    }

    @Test
    void who_does_not_belong_to_the_community_reads_but_does_not_write() {
        Reply edit = expert.get("wiki/couserans/edit");
        assertThat(edit.status()).as(edit.toString()).isEqualTo(403);
        Reply post = expert.post("wiki/couserans/edit", Form.of("title", "x").and("op", "save"));
        assertThat(post.status()).as(post.toString()).isEqualTo(403);
        Reply made = expert.post(
                "new?type=Article", Form.of("title", "x").and("type", "Article").and("op", "save"));
        assertThat(made.status()).as(made.toString()).isEqualTo(403);
    }

    private void assertHidden(Secret secret, Visitor visitor) {
        String never = "never-" + secret.slug;
        for (String path : OF_A_PAGE) {
            Reply hidden = visitor.get(path.formatted(secret.slug));
            Reply absent = visitor.get(path.formatted(never));
            if (path.startsWith("wiki/")) {
                assertThat(hidden.status()).as(hidden.toString()).isEqualTo(404);
            }
            assertThat(hidden.status()).as(hidden.toString()).isEqualTo(absent.status());
            assertThat(hidden.type()).isEqualTo(absent.type());
            assertThat(hidden.saidOf(secret.slug)).as(path).isEqualTo(absent.saidOf(never));
        }
        assertThat(Rdf.ask(visitor, "ASK { GRAPH <%swiki/%s> { ?s ?p ?o } }".formatted(commons.base(), secret.slug)))
                .isFalse();
        assertThat(visitor.get("types/Actor?q=" + secret.word).body()).doesNotContain(secret.slug);
        assertThat(visitor.get("search/suggest?q=" + secret.word).body()).doesNotContain(secret.slug);
        assertNowhere(secret, visitor);
    }

    private void assertNowhere(Secret secret, Visitor visitor) {
        OF_A_PAGE.forEach(path -> assertSilent(secret, visitor.get(path.formatted(secret.slug))));
        OF_A_PAGE.forEach(path -> assertSilent(secret, visitor.get(path.formatted(secret.open))));
        OF_ALL.forEach(path -> assertSilent(secret, visitor.get(path)));
        String graph = commons.base() + "wiki/" + secret.slug;
        String thing = commons.base() + "id/" + secret.slug;
        for (String query : QUERIES) {
            assertSilent(secret, visitor.query(query.formatted(graph, thing), "text/csv"));
        }
        assertSilent(secret, visitor.query("DESCRIBE <" + thing + "> <" + graph + ">", "text/turtle"));
        assertSilent(
                secret, visitor.query("CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } }", "application/n-triples"));
    }

    private static void assertSilent(Secret secret, Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isLessThan(500);
        assertThat(reply.body().toLowerCase(Locale.ROOT)).as(reply.toString()).doesNotContain(secret.word);
        assertThat(reply.response().headers().map().toString()).doesNotContain(secret.word);
    }
}
