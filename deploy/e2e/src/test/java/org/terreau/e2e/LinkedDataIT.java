package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner's program gets. */
@ExtendWith(CommonsExtension.class)
class LinkedDataIT {

    private static final String PAGE = "wiki/couserans";

    private final Commons commons;
    private final Visitor visitor;

    LinkedDataIT(Commons commons) {
        this.commons = commons;
        this.visitor = commons.anonymous();
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, couserans",
        "*/*, couserans",
        "text/turtle, couserans.ttl",
        "application/ld+json, couserans.jsonld",
        "application/rdf+xml, couserans.rdf",
        "application/n-triples, couserans.nt"
    })
    void the_address_of_a_thing_leads_to_what_the_client_reads(String accept, String file) {
        Reply reply = visitor.get("id/couserans", accept);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(303);
        String address =
                commons.base().resolve(reply.header("Location").orElseThrow()).toString();
        assertThat(address).isIn(commons.base() + "wiki/" + file, commons.base() + PAGE);
        assertThat(reply.header("Vary").orElse("")).containsIgnoringCase("Accept");
        Reply there = visitor.get(address, accept);
        assertThat(there.status()).isEqualTo(200);
        assertThat(there.type()).isEqualTo(accept.equals("*/*") ? "text/html" : accept);
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "rdf, application/rdf+xml",
        "nt, application/n-triples"
    })
    void a_page_is_the_same_graph_in_every_syntax_by_accept_and_by_suffix(String suffix, String type) {
        Reply bySuffix = visitor.get(PAGE + "." + suffix);
        Reply byAccept = visitor.get(PAGE, type);

        assertThat(bySuffix.type()).isEqualTo(type);
        assertThat(byAccept.type()).isEqualTo(type);
        assertThat(byAccept.header("Vary").orElse("")).containsIgnoringCase("Accept");
        Model turtle = Rdf.of(visitor.get(PAGE + ".ttl"));
        assertThat(turtle.isEmpty()).isFalse();
        assertThat(Rdf.of(bySuffix).isIsomorphicWith(turtle)).isTrue();
        assertThat(Rdf.of(byAccept).isIsomorphicWith(turtle)).isTrue();
    }

    @Test
    void the_graph_of_a_page_says_what_the_thing_is() {
        Model page = Rdf.of(visitor.get(PAGE + ".ttl"));

        assertThat(page.contains(
                        page.createResource(commons.base() + "id/couserans"),
                        RDF.type,
                        page.createResource("https://w3id.org/terreau/ns#Territory")))
                .isTrue();
        assertThat(page.listStatements().toList())
                .noneMatch(statement ->
                        statement.getSubject().isAnon() || statement.getObject().isAnon());
    }

    @Test
    void a_page_is_html_for_people_and_for_who_takes_anything() {
        for (String accept :
                List.of("text/html", "*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")) {
            Reply reply = visitor.get(PAGE, accept);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.type()).isEqualTo("text/html");
            assertThat(reply.html().selectFirst("h1").text()).contains("Couserans");
        }
    }

    @Test
    void a_page_is_markdown_with_its_fields_in_front() {
        for (Reply reply : List.of(visitor.get(PAGE + ".md"), visitor.get(PAGE, "text/markdown"))) {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.type()).isEqualTo("text/markdown");
            assertThat(reply.body())
                    .startsWith("---\n")
                    .contains("type: Territory")
                    .contains("[[ariege|Ariège]]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiki/couserans", "wiki/couserans.ttl", "wiki/couserans.jsonld", "wiki/couserans.md"})
    void a_copy_that_is_still_good_is_not_sent_again(String path) {
        Reply first = visitor.get(path);
        String tag = first.header("ETag").orElseThrow(() -> new AssertionError(first));

        Reply second = visitor.with("If-None-Match", tag).get(path);

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.header("ETag")).contains(tag);
        assertThat(visitor.with("If-None-Match", "\"other\"").get(path).status())
                .isEqualTo(200);
    }

    @Test
    void each_form_of_a_page_has_a_tag_of_its_own() {
        List<String> tags = Stream.of("text/html", "text/turtle", "application/ld+json", "application/rdf+xml")
                .map(accept -> visitor.get(PAGE, accept).header("ETag").orElseThrow())
                .toList();

        assertThat(tags).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiki/couserans", "id/couserans", "ontology"})
    void what_nobody_can_give_is_406(String path) {
        Reply reply = visitor.get(path, "image/png");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(406);
        assertThat(reply.body()).contains("text/turtle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "text/html;q=7", "/", "text/html;;;=", "te xt/html", "text/html;q=a"})
    void an_accept_header_that_is_none_is_400(String accept) {
        for (String path : List.of("wiki/couserans", "id/couserans", "ontology", "sparql?query=ASK%7B%7D")) {
            Reply reply = visitor.get(path, accept);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "recent",
                "recent.atom",
                "types/Actor",
                "wiki/couserans",
                "wiki/couserans/links",
                "search/suggest?q=cou"
            })
    void what_may_differ_by_reader_is_kept_by_nobody_in_between(String path) {
        assertThat(visitor.get(path).header("Cache-Control").orElse("")).contains("private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiki/couserans", "wiki/couserans.ttl", "wiki/couserans.md", "ontology", "types/Actor"})
    void head_tells_what_get_would_send(String path) {
        Reply get = visitor.get(path);
        Reply head = visitor.head(path);

        assertThat(head.status()).as(head.toString()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }

    @Test
    void scripts_of_other_sites_may_read_the_data() {
        assertThat(visitor.with("Origin", "https://example.org")
                        .get(PAGE + ".ttl")
                        .header("Access-Control-Allow-Origin"))
                .contains("*");
    }

    @ParameterizedTest
    @CsvSource({"ontology, Territory", "ontology/Territory, Territory", "ontology/shapes, ActorShape"})
    void the_vocabulary_is_there_for_people_and_for_programs(String path, String term) {
        Reply html = visitor.get(path, "text/html");
        assertThat(html.status()).as(html.toString()).isEqualTo(200);
        Model turtle = Rdf.of(visitor.get(path, "text/turtle"));
        List<String> subjects = new ArrayList<>();
        turtle.listSubjects().forEach(subject -> subjects.add(String.valueOf(subject.getURI())));
        assertThat(subjects).anyMatch(iri -> iri.endsWith(term));
        assertThat(Rdf.of(visitor.get(path, "application/ld+json")).isIsomorphicWith(turtle))
                .isTrue();
    }

    @Test
    void a_term_that_nobody_defined_is_not_found() {
        assertThat(visitor.get("ontology/Nonsense", "text/html").status()).isEqualTo(404);
        assertThat(visitor.get("ontology/Nonsense", "text/turtle").status()).isEqualTo(404);
    }
}
