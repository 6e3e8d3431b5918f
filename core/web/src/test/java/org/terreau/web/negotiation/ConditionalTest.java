package org.terreau.web.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionalTest {

    private static final EntityTag CURRENT = new EntityTag("r7", false);
    private static final Optional<Instant> CHANGED = Optional.of(Instant.parse("2026-11-23T10:15:30.750Z"));

    @Test
    void reading_is_not_modified_when_a_tag_matches_weakly() {
        assertThat(ifNoneMatch("\"r6\", W/\"r7\"").notModified(CURRENT, CHANGED))
                .isTrue();
        assertThat(ifNoneMatch("*").notModified(CURRENT, CHANGED)).isTrue();
        assertThat(ifNoneMatch("\"r6\"").notModified(CURRENT, CHANGED)).isFalse();
    }

    @Test
    void the_date_counts_to_the_second_and_only_without_a_tag() {
        assertThat(since("Mon, 23 Nov 2026 10:15:30 GMT").notModified(CURRENT, CHANGED))
                .isTrue();
        assertThat(since("Mon, 23 Nov 2026 10:15:29 GMT").notModified(CURRENT, CHANGED))
                .isFalse();
        Conditional both = Conditional.parse(
                Optional.empty(), Optional.of("\"r6\""), Optional.of("Mon, 23 Nov 2026 10:15:30 GMT"));
        assertThat(both.notModified(CURRENT, CHANGED)).isFalse();
    }

    @Test
    void a_date_that_is_none_is_ignored() {
        assertThat(since("yesterday").notModified(CURRENT, CHANGED)).isFalse();
        assertThat(Conditional.NONE.notModified(CURRENT, CHANGED)).isFalse();
    }

    @Test
    void writing_needs_a_strong_match() {
        assertThat(ifMatch("\"r7\"").preconditionFails(CURRENT)).isFalse();
        assertThat(ifMatch("W/\"r7\"").preconditionFails(CURRENT)).isTrue();
        assertThat(ifMatch("\"r6\"").preconditionFails(CURRENT)).isTrue();
        assertThat(ifMatch("*").preconditionFails(CURRENT)).isFalse();
        assertThat(Conditional.NONE.preconditionFails(CURRENT)).isFalse();
    }

    @Test
    void a_list_of_tags_that_is_none_is_refused() {
        assertThatThrownBy(() -> ifNoneMatch("r7"))
                .isInstanceOf(MalformedHeader.class)
                .hasMessageContaining("If-None-Match");
    }

    @Test
    void the_same_bytes_have_the_same_strong_tag() {
        EntityTag tag = EntityTag.ofBytes("été".getBytes(StandardCharsets.UTF_8));

        assertThat(tag).isEqualTo(EntityTag.ofBytes("été".getBytes(StandardCharsets.UTF_8)));
        assertThat(tag.toString()).matches("\"[\\w-]{22}\"");
        assertThat(EntityTag.ofState("r7 fr").toString()).startsWith("W/\"");
    }

    @Test
    void dates_are_written_as_http_writes_them() {
        assertThat(HttpDate.format(Instant.parse("2026-01-02T03:04:05.6Z"))).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT");
    }

    private static Conditional ifNoneMatch(String value) {
        return Conditional.parse(Optional.empty(), Optional.of(value), Optional.empty());
    }

    private static Conditional ifMatch(String value) {
        return Conditional.parse(Optional.of(value), Optional.empty(), Optional.empty());
    }

    private static Conditional since(String value) {
        return Conditional.parse(Optional.empty(), Optional.empty(), Optional.of(value));
    }
}
