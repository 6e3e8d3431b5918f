package org.terreau.web.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"4f1c", "proxy-7.a_B", "0123456789abcdef0123456789abcdef"})
    void one_that_was_sent_is_kept(String sent) {
        assertThat(RequestId.of(Optional.of(sent))).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "a b c d", "line\nbreak", "<script>", "éèàù"})
    void one_that_would_confuse_a_log_is_replaced(String sent) {
        assertThat(RequestId.of(Optional.of(sent))).isNotEqualTo(sent).matches("[0-9a-f]{16}");
    }

    @Test
    void a_long_one_is_replaced() {
        assertThat(RequestId.of(Optional.of("a".repeat(65)))).hasSize(16);
    }

    @Test
    void without_one_each_request_has_its_own() {
        assertThat(RequestId.of(Optional.empty())).isNotEqualTo(RequestId.of(Optional.empty()));
    }
}
