package org.terreau.web.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.terreau.web.negotiation.Representation.HTML;
import static org.terreau.web.negotiation.Representation.JSON_LD;
import static org.terreau.web.negotiation.Representation.MARKDOWN;
import static org.terreau.web.negotiation.Representation.N_TRIPLES;
import static org.terreau.web.negotiation.Representation.OF_A_PAGE;
import static org.terreau.web.negotiation.Representation.OF_DATA;
import static org.terreau.web.negotiation.Representation.RDF_XML;
import static org.terreau.web.negotiation.Representation.TURTLE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8 | HTML",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8                       | HTML",
                "*/*                                                                                   | HTML",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2                                  | HTML",
                "text/turtle                                                                           | TURTLE",
                "TEXT/Turtle; charset=UTF-8                                                            | TURTLE",
                "text/turtle, application/rdf+xml;q=0.9, */*;q=0.1                                     | TURTLE",
                "application/rdf+xml, text/turtle;q=0.9                                                | RDF_XML",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\"                | JSON_LD",
                "application/json                                                                      | JSON_LD",
                "application/n-triples                                                                 | N_TRIPLES",
                "text/markdown;q=1.0, text/html;q=0.999                                                | MARKDOWN",
                "text/*                                                                                | HTML",
                "application/*                                                                         | HTML",
            })
    void a_page_is_given_as_asked(String header, Representation expected) {
        assertThat(Accept.parse(header).choose(OF_A_PAGE)).isEqualTo(expected);
    }

    @Test
    void without_a_header_the_first_offer_is_given() {
        assertThat(Accept.parse(Optional.empty()).choose(OF_A_PAGE)).isEqualTo(HTML);
        assertThat(Accept.parse(" ").choose(OF_DATA)).isEqualTo(TURTLE);
    }

    @Test
    void the_most_precise_range_decides() {
        Accept accept = Accept.parse("text/*;q=0.9, text/turtle;q=0.1, */*;q=0.5");

        assertThat(accept.best(List.of(TURTLE, N_TRIPLES))).contains(N_TRIPLES);
        assertThat(accept.best(List.of(TURTLE, MARKDOWN, N_TRIPLES))).contains(MARKDOWN);
    }

    @Test
    void a_weight_of_zero_excludes() {
        assertThat(Accept.parse("text/turtle;q=0, */*").best(OF_DATA)).contains(JSON_LD);
        assertThat(Accept.parse("text/turtle;q=0").best(OF_DATA)).isEmpty();
    }

    @Test
    void between_equals_the_first_offer_wins() {
        assertThat(Accept.parse("application/rdf+xml, text/turtle").best(OF_DATA))
                .contains(TURTLE);
        assertThat(Accept.parse("application/rdf+xml, text/turtle").best(List.of(RDF_XML, TURTLE)))
                .contains(RDF_XML);
    }

    @Test
    void a_parameter_we_do_not_offer_does_not_match() {
        assertThat(Accept.parse("text/html;level=1").best(List.of(HTML))).isEmpty();
        assertThat(Accept.parse("text/html;level=1, text/turtle;q=0.1").choose(OF_A_PAGE))
                .isEqualTo(TURTLE);
    }

    @Test
    void commas_and_semicolons_within_quotes_do_not_separate() {
        Accept accept = Accept.parse("application/ld+json;profile=\"a,b;q=0\\\"\";q=0.5, text/turtle;q=0.4");

        assertThat(accept.ranges()).hasSize(2);
        assertThat(accept.choose(OF_DATA)).isEqualTo(JSON_LD);
    }

    @Test
    void what_does_not_exist_is_refused_with_the_list_of_what_there_is() {
        NotAcceptable refusal = catchThrowableOfType(
                NotAcceptable.class, () -> Accept.parse("image/png").choose(OF_DATA));

        assertThat(refusal.available())
                .containsExactly("text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples");
        assertThat(refusal).hasMessageContaining("text/turtle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turtle",
                "text/",
                "/html",
                "text/turtle/x",
                "text/turtle;q=2",
                "text/turtle;q=a",
                "text/turtle;q=",
                "text/turtle;charset",
                "*/turtle",
                "te xt/html",
                "text/turtle;q=1.5",
                "text/turtle;q=-1"
            })
    void a_malformed_header_is_refused_with_what_was_sent(String header) {
        assertThatThrownBy(() -> Accept.parse(header))
                .isInstanceOf(MalformedHeader.class)
                .hasMessageContaining("Accept")
                .hasMessageContaining(header);
    }

    @Test
    void a_suffix_names_its_representation() {
        assertThat(Representation.ofSuffix("jsonld")).contains(JSON_LD);
        assertThat(Representation.ofSuffix("exe")).isEmpty();
        assertThat(OF_A_PAGE)
                .allSatisfy(each ->
                        assertThat(Representation.ofSuffix(each.suffix())).contains(each));
    }
}
