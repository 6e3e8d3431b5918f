package org.terreau.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OidcProviderTest {

    private final AtomicLong now = new AtomicLong();
    private final LocalProvider provider = new LocalProvider();
    private final OidcProvider known = new OidcProvider(provider.settings(), now::get);

    @AfterEach
    void stop() throws Exception {
        known.close();
        provider.close();
    }

    @Test
    void nothingIsAskedBeforeTheFirstSignIn() {
        assertThat(known.hasKeys()).isFalse();
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void whatTheProviderSaidIsKept() {
        known.metadata();
        known.metadata();
        known.keySelector();
        assertThat(provider.requests()).containsExactly("openid-configuration");
        provider.goAway();
        assertThat(known.metadata().getTokenEndpointURI()).hasToString(provider.issuer() + "/token");
    }

    @Test
    void oneThatWasAwayIsFoundOnceThePauseIsOver() {
        provider.goAway();
        assertThatThrownBy(known::metadata).isInstanceOfSatisfying(SignInAway.class, away -> {
            assertThat(away.reason()).isEqualTo(SignInAway.Reason.AWAY);
            assertThat(away.getResponse().getStatus()).isEqualTo(503);
            assertThat(away.retryAfter()).isEqualTo(Duration.ofSeconds(10));
        });
        provider.comeBack();
        assertThatThrownBy(known::metadata).isInstanceOf(SignInAway.class);
        assertThat(provider.requests()).isEmpty();
        now.addAndGet(OidcProvider.PAUSE.toNanos());
        assertThat(known.metadata()).isNotNull();
        assertThat(known.answers()).isTrue();
    }

    @Test
    void oneThatCallsItselfOtherwiseIsNotBelieved() {
        OidcSettings wrong = new OidcSettings(
                Optional.of(java.net.URI.create(provider.issuer() + "/")), "terreau-web", "s", LocalProvider.BASE);
        assertThatThrownBy(new OidcProvider(wrong)::metadata).isInstanceOf(SignInAway.class);
    }

    @Test
    void withoutAnIssuerSignInIsOff() {
        OidcSettings off = new OidcSettings(Optional.empty(), "", "", LocalProvider.BASE);
        assertThatThrownBy(new OidcProvider(off)::metadata)
                .isInstanceOfSatisfying(
                        SignInAway.class, e -> assertThat(e.reason()).isEqualTo(SignInAway.Reason.OFF));
        assertThat(new OidcProvider(off).answers()).isFalse();
    }

    @Test
    void aDeadLineIsTriedOnceInAPause() {
        ProviderLine line = new ProviderLine("somewhere", Duration.ofSeconds(5), now::get);
        AtomicInteger tries = new AtomicInteger();
        for (int i = 0; i < 1_000; i++) {
            now.addAndGet(Duration.ofMillis(10).toNanos());
            assertThatThrownBy(() -> line.ask(() -> {
                        tries.incrementAndGet();
                        throw new IOException("Connection refused");
                    }))
                    .isInstanceOf(IOException.class);
        }
        // Ten seconds: at their beginning, and after 5 s.
        assertThat(tries).hasValue(2);
    }

    @Test
    void aLineThatIsBackIsFreeForEverybody() throws IOException {
        ProviderLine line = new ProviderLine("somewhere", Duration.ofSeconds(5), now::get);
        assertThatThrownBy(() -> line.ask(() -> {
                    throw new IOException("Connection refused");
                }))
                .isInstanceOf(IOException.class);
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(line.ask(() -> "first")).isEqualTo("first");
        assertThat(line.ask(() -> "second")).isEqualTo("second");
    }
}
