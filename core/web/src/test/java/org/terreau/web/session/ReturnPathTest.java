package org.terreau.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.address.Base;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/wiki/apes",
                "/wiki/apes/edit?section=2&x=%C3%A9",
                "/search?q=a+b#results",
                "/types/Actor?return=https://evil.example/",
                "/loginless",
                "/a//b"
            })
    void aPathOfOursIsKeptWithItsQueryAndFragment(String path) {
        assertThat(ReturnPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wiki/apes",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                " /wiki/apes",
                "/\t/evil.example",
                "/wiki\r\nSet-Cookie: a=b",
                "/wiki/\u0000",
                "/wiki/\u007f",
                "/\u0085/evil.example"
            })
    void whatIsNotAPathOfOursLeadsHome(String elsewhere) {
        assertThat(ReturnPath.of(elsewhere)).isEqualTo(ReturnPath.HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/login?return=/wiki/apes", "/login/callback?code=1&state=2", "/logout", "/logout#x"})
    void signingInDoesNotLeadToSigningInOrOut(String circle) {
        assertThat(ReturnPath.of(circle)).isEqualTo(ReturnPath.HOME);
    }

    @Test
    void aPathTooLongForAnAddressLeadsHome() {
        assertThat(ReturnPath.of("/" + "a".repeat(5_000))).isEqualTo(ReturnPath.HOME);
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=café, /search?q=caf%C3%A9",
        "/search?q=a b, /search?q=a%20b",
        "/search?q=100%, /search?q=100%25",
        "/search?q=a\\b, /search?q=a%5Cb",
        "/search?q=<b>, /search?q=%3Cb%3E",
        "/types/Actor?f[0]=x, /types/Actor?f%5B0%5D=x",
        "/wiki/a#b#c, /wiki/a#b%23c"
    })
    void whatMayNotStandInAnAddressIsEncoded(String asked, String encoded) {
        assertThat(ReturnPath.of(asked).value()).isEqualTo(encoded);
    }

    @Test
    void theAddressIsAlwaysBelowTheBase() {
        assertThat(ReturnPath.of("/./.././/evil.example").in(Base.of("https://commun.example/")))
                .hasToString("https://commun.example/./.././/evil.example");
        assertThat(ReturnPath.of("/@evil.example").in(Base.of("https://commun.example/")))
                .hasHost("commun.example");
    }

    @Test
    void theConstructorRefusesWhatTheFactoryWouldHaveChanged() {
        assertThatThrownBy(() -> new ReturnPath("//evil.example")).hasMessageContaining("Not a path of this commons");
        assertThatThrownBy(() -> new ReturnPath("/a b")).isInstanceOf(IllegalArgumentException.class);
    }
}
