package org.terreau.web.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.terreau.access.NotAllowed;
import org.terreau.page.Content;
import org.terreau.page.EditConflict;
import org.terreau.page.Page;
import org.terreau.page.PageDeleted;
import org.terreau.page.PageNotFound;
import org.terreau.shape.Fields;
import org.terreau.shape.FieldsRefused;
import org.terreau.sparql.QueryTimedOut;
import org.terreau.sparql.TooBusy;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Tokens;
import org.terreau.spi.page.Author;
import org.terreau.spi.page.Slug;
import org.terreau.web.negotiation.MalformedHeader;
import org.terreau.web.negotiation.NotAcceptable;
import org.terreau.web.ontology.UnknownTerm;
import org.terreau.web.session.PayloadTooLarge;
import org.terreau.web.view.Texts;

class FaultTest {

    private static final Slug SLUG = new Slug("jardin-des-ormes");
    private static final Reader SIGNED_IN = Reader.of(new Account("7", "Claire M.", Set.of(Role.MEMBER)));

    static Stream<Arguments> table() {
        return Stream.of(
                arguments(new PageNotFound(SLUG), 404, "missing"),
                arguments(new UnknownTerm("Unicorn"), 404, "missing"),
                arguments(new PageDeleted(page()), 410, "deleted"),
                arguments(new NotAllowed("edit", Reader.anonymous()), 401, "sign-in"),
                arguments(new NotAllowed("edit", SIGNED_IN), 403, "forbidden"),
                arguments(new EditConflict(page()), 409, "conflict"),
                arguments(new FieldsRefused("Not about IRIs"), 422, "refused"),
                arguments(new MalformedHeader("Accept", "a b", "it is no list"), 400, "header"),
                arguments(new NotAcceptable(List.of("text/turtle")), 406, "format"),
                arguments(new TooBusy(Duration.ofSeconds(10)), 503, "busy"),
                arguments(new QueryTimedOut(Duration.ofSeconds(30)), 503, "too-long"),
                arguments(new PayloadTooLarge(2_000_000), 413, "too-large"),
                arguments(new IllegalStateException("The disk is full"), 500, "ours"),
                arguments(new StackOverflowError(), 500, "ours"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void each_exception_has_its_status_and_texts(Throwable thrown, int status, String kind) {
        Fault fault = Fault.of(thrown);

        assertThat(fault.status()).isEqualTo(status);
        assertThat(fault.kind()).isEqualTo(kind);
        for (Locale language : Texts.LANGUAGES) {
            assertThat(Texts.in(language).of("error." + kind + "-title")).isNotBlank();
            assertThat(Texts.in(language).of("error." + kind)).isNotBlank();
        }
    }

    @Test
    void a_page_that_one_may_not_know_of_is_told_as_one_that_is_not_there() {
        Fault fault = Fault.of(new PageNotFound(SLUG));

        assertThat(fault.detail()).isEmpty();
        assertThat(fault.page()).isEmpty();
        assertThat(fault).isEqualTo(Fault.of(new PageNotFound(new Slug("never-written"))));
    }

    @Test
    void who_may_sign_in_is_told_how() {
        assertThat(Fault.of(new NotAllowed("edit", Reader.anonymous())).headers())
                .containsEntry("WWW-Authenticate", "Bearer realm=\"terreau\"");
        assertThat(Fault.of(new NotAllowed("edit", SIGNED_IN)).headers()).isEmpty();
    }

    @Test
    void who_comes_at_a_busy_time_is_told_when_to_come_back() {
        assertThat(Fault.of(new TooBusy(Duration.ofSeconds(10))).headers()).containsEntry("Retry-After", "10");
    }

    @Test
    void what_there_is_is_listed_for_who_asks_for_something_else() {
        assertThat(Fault.of(new NotAcceptable(List.of("text/turtle", "text/html")))
                        .detail())
                .hasValueSatisfying(text -> assertThat(text).contains("text/turtle, text/html"));
    }

    @Test
    void only_faults_of_ours_go_to_the_log_and_programs_see_nothing_of_them() {
        Fault fault = Fault.of(new IllegalStateException("password=secret"));

        assertThat(fault.ours()).isTrue();
        assertThat(table().map(row -> (Throwable) row.get()[0])
                        .filter(thrown -> Fault.of(thrown).ours()))
                .hasSize(2);
        JsonObject json = ErrorMapper.details(fault, "a1b2c3d4", "/wiki/lille", Locale.ENGLISH);
        assertThat(json.toString()).doesNotContain("secret", "IllegalState");
        assertThat(json.getString("id")).isEqualTo("a1b2c3d4");
    }

    @Test
    void programs_get_problem_details() {
        JsonObject json =
                ErrorMapper.details(Fault.of(new PageNotFound(SLUG)), "a1b2c3d4", "/wiki/lille", Locale.ENGLISH);

        assertThat(json.keySet()).isEqualTo(Set.of("type", "title", "status", "detail", "instance", "id"));
        assertThat(json.getInt("status")).isEqualTo(404);
        assertThat(json.getString("title")).isEqualTo("Not Found");
        assertThat(json.getString("instance")).isEqualTo("/wiki/lille");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | true",
                "*/*                                                             | true",
                "text/turtle, text/html;q=0.5                                    | true",
                "application/json                                                | false",
                "application/problem+json, text/html;q=0.5                       | false",
                "text/turtle                                                     | false",
                "not a header;;=                                                 | false"
            })
    void who_takes_html_gets_a_page(String accept, boolean page) {
        assertThat(PeopleOrPrograms.wantsPage("/wiki/lille", Optional.of(accept)))
                .isEqualTo(page);
    }

    private static Page page() {
        Author claire = new Author("7", "Claire M.");
        return new Page(
                SLUG,
                "Article",
                Optional.empty(),
                SLUG.value(),
                new Content("Jardin partagé des Ormes", "fr", Fields.none(), "Un jardin."),
                3,
                Tokens.PUBLIC,
                Tokens.COMMUNITY,
                claire,
                claire,
                Instant.EPOCH,
                Instant.EPOCH,
                true);
    }
}
