package org.terreau.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.address.Base;

class OidcSettingsTest {

    private static final Base BASE = Base.of("https://commun.example/");

    @Test
    void withoutAnIssuerSignInIsSwitchedOff() {
        OidcSettings settings = OidcSettings.from(Map.of("TERREAU_OIDC_ISSUER", " "), BASE);
        assertThat(settings.isOn()).isFalse();
        assertThat(settings).hasToString("sign-in switched off");
    }

    @Test
    void anIssuerNeedsASecret() {
        assertThatThrownBy(() -> OidcSettings.from(Map.of("TERREAU_OIDC_ISSUER", "https://id.example/r"), BASE))
                .hasMessageContaining("TERREAU_OIDC_SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id.example", "ftp://id.example/", "https://id.example/?a=b", "https:///r", "not an address"})
    void anIssuerIsAnHttpAddress(String issuer) {
        assertThatThrownBy(() ->
                        OidcSettings.from(Map.of("TERREAU_OIDC_ISSUER", issuer, "TERREAU_OIDC_SECRET", "s"), BASE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TERREAU_OIDC_ISSUER");
    }

    @Test
    void theSecretIsNeverShown() {
        OidcSettings settings = OidcSettings.from(
                Map.of("TERREAU_OIDC_ISSUER", "https://id.example/r", "TERREAU_OIDC_SECRET", "open-sesame"), BASE);
        assertThat(settings.toString()).contains("terreau-web").doesNotContain("open-sesame");
        assertThat(settings.callback()).hasToString("https://commun.example/login/callback");
    }
}
