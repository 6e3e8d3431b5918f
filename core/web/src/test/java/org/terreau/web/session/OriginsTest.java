package org.terreau.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terreau.address.Base;

class OriginsTest {

    @ParameterizedTest(name = "Sec-Fetch-Site: {0}, Origin: {1}, base {2} -> {3}")
    @CsvSource({
        "same-origin, https://commun.example,      https://commun.example/,      true",
        "none,        ,                            https://commun.example/,      true",
        ",            https://commun.example,      https://commun.example/,      true",
        ",            https://COMMUN.example,      https://commun.example:443/,  true",
        ",            http://localhost:8080,       http://localhost:8080/,       true",
        ",            ,                            https://commun.example/,      true",
        "same-origin, null,                        https://commun.example/,      true",
        "cross-site,  ,                            https://commun.example/,      false",
        "same-site,   ,                            https://commun.example/,      false",
        "cross-site,  https://commun.example,      https://commun.example/,      false",
        "cross-site,  null,                        https://commun.example/,      false",
        ",            null,                        https://commun.example/,      false",
        ",            https://evil.example,        https://commun.example/,      false",
        ",            http://commun.example,       https://commun.example/,      false",
        ",            https://commun.example:8443, https://commun.example/,      false",
        ",            https://commun.example.evil, https://commun.example/,      false",
        ",            http://localhost:8081,       http://localhost:8080/,       false",
    })
    void onlyOurOwnPagesMaySendChanges(String site, String origin, String base, boolean ours) {
        assertThat(new Origins(Base.of(base)).mayBeOurs(Optional.ofNullable(site), Optional.ofNullable(origin)))
                .isEqualTo(ours);
    }
}
