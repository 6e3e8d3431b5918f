package org.terreau.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Role;

class RenewalTest {

    private static final Account MEMBER = new Account("8d1f-42", "Amina", Set.of(Role.MEMBER));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final LocalProvider provider = new LocalProvider();
    private final OidcProvider known = new OidcProvider(provider.settings());
    private final Renewal renewal = new Renewal(new TokenEndpoint(provider.settings(), known, clock), clock);
    private final SignedIn person = new SignedIn(new Grant(
            MEMBER, "id-1", Optional.of("refresh-1"), now.get(), now.get().plusSeconds(300)));

    @AfterEach
    void stop() throws Exception {
        known.close();
        provider.close();
    }

    @Test
    void rolesAreBelievedWithoutAskingUntilTheAccessTokenRunsOut() {
        after(Duration.ofSeconds(299));
        assertThat(renewal.account(person)).contains(MEMBER);
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void thenTheyAreAskedForAgain() {
        provider.answerTokens(form -> form.contains("refresh_token=refresh-1") ? renewed("8d1f-42") : refused());
        after(Duration.ofSeconds(301));
        assertThat(renewal.account(person).orElseThrow().roles()).containsExactly(Role.STEERING);
        assertThat(renewal.account(person)).isPresent();
        assertThat(provider.requests().stream().filter("token"::equals)).hasSize(1);
        assertThat(person.grant().refreshToken()).contains("refresh-2");
    }

    @Test
    void whomTheProviderHasSignedOutIsSignedOutHere() {
        provider.answerTokens(form -> refused());
        after(Duration.ofSeconds(301));
        assertThat(renewal.account(person)).isEmpty();
    }

    @Test
    void nobodyIsTurnedIntoSomebodyElse() {
        provider.answerTokens(form -> renewed("another"));
        after(Duration.ofSeconds(301));
        assertThat(renewal.account(person)).isEmpty();
    }

    @Test
    void signedInPeopleGoOnWhileTheProviderIsAwayForAWorkingDay() {
        provider.goAway();
        after(Duration.ofHours(3));
        assertThat(renewal.account(person)).contains(MEMBER);
        after(Duration.ofHours(9).plusSeconds(1));
        assertThat(renewal.account(person)).isEmpty();
    }

    @Test
    void oneRequestAsksTheOthersWaitForWhatItLearns() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        provider.answerTokens(form -> renewed("8d1f-42"));
        after(Duration.ofSeconds(301));
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Account>>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> requests.submit(() -> {
                        go.await();
                        return renewal.account(person);
                    }))
                    .toList();
            go.countDown();
            for (Future<Optional<Account>> answer : answers) {
                assertThat(answer.get().orElseThrow().roles()).containsExactly(Role.STEERING);
            }
        }
        assertThat(provider.requests().stream().filter("token"::equals)).hasSize(1);
    }

    private void after(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static LocalProvider.Answer refused() {
        return new LocalProvider.Answer(400, Map.of("error", "invalid_grant"));
    }

    private LocalProvider.Answer renewed(String subject) {
        String idToken = provider.sign(provider.identity()
                .subject(subject)
                .claim("roles", List.of("steering"))
                .build());
        return new LocalProvider.Answer(
                200,
                Map.of(
                        "access_token", "opaque-2",
                        "token_type", "Bearer",
                        "expires_in", 300,
                        "refresh_token", "refresh-2",
                        "id_token", idToken));
    }
}
