package org.terreau.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Role;
import org.terreau.spi.access.Tokens;
import org.terreau.web.error.TokenProblems;
import org.terreau.web.view.Texts;

/** The filter, the sessions and the forms in the servlet container that WildFly has. */
class ServletSessionTest {

    private final LocalProvider provider = new LocalProvider();
    private final OidcProvider known = new OidcProvider(provider.settings());
    private final Renewal renewal = new Renewal(new TokenEndpoint(provider.settings(), known));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Undertow server;
    private URI address;

    /** Says who asks, signs in, tells, and reads forms. */
    private final class Wiki extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            BrowserSession session = new BrowserSession(request);
            CurrentReader reader = new CurrentReader(request, renewal, account -> Tokens.of());
            switch (request.getRequestURI()) {
                case "/begin" -> session.pending();
                case "/sign-in" -> session.open(grant(request.getParameter("as")));
                case "/deny" -> session.tell(SignInNotice.DENIED);
                case "/csrf" -> response.getWriter().print(reader.csrf());
                case "/notice" -> response.getWriter().print(reader.notice());
                default ->
                    response.getWriter()
                            .print(reader.account().map(Account::name).orElse("anonymous")
                                    + (reader.viaBearer() ? " by token" : ""));
            }
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setCharacterEncoding("UTF-8");
            try {
                FormData form = new FormDataReader(new CsrfToken(request)).read(request.getInputStream());
                response.getWriter().print(form.values() + " " + form.trusted());
            } catch (PayloadTooLarge e) {
                response.sendError(413, Integer.toString(e.limit()));
            }
        }
    }

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        DeploymentManager wiki = Servlets.defaultContainer()
                .addDeployment(Servlets.deployment()
                        .setDeploymentName("wiki")
                        .setContextPath("/")
                        .setClassLoader(getClass().getClassLoader())
                        .addServlet(Servlets.servlet("wiki", Wiki.class, new ImmediateInstanceFactory<>(new Wiki()))
                                .addMapping("/*"))
                        .addFilter(Servlets.filter(
                                "bearer",
                                BearerFilter.class,
                                new ImmediateInstanceFactory<>(new BearerFilter(
                                        new BearerTokens(provider.settings(), known),
                                        new OperatorKey(folder.resolve("operator-key")),
                                        new TokenProblems()))))
                        .addFilterUrlMapping("bearer", "/*", DispatcherType.REQUEST));
        wiki.deploy();
        server = Undertow.builder()
                // As deploy/server sets it.
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 12L * 1024 * 1024)
                .addHttpListener(0, "127.0.0.1")
                .setHandler(wiki.start())
                .build();
        server.start();
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        address = URI.create("http://127.0.0.1:" + port + "/");
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        known.close();
        provider.close();
    }

    @Test
    void anAnonymousRequestMakesNoSessionAndAsksNothingOfTheProvider() throws Exception {
        HttpResponse<String> page = get("wiki/apes");
        assertThat(page.body()).isEqualTo("anonymous");
        assertThat(cookie(page)).isEmpty();
        assertThat(cookie(get("notice"))).isEmpty();
        assertThat(cookie(post("wiki/apes", "a=b"))).isEmpty();
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void aGoodTokenProvesWhoAsksAndMakesNoSession() throws Exception {
        HttpResponse<String> page = get("wiki/apes", "Authorization", "Bearer " + token());
        assertThat(page.body()).isEqualTo("Amina Benali by token");
        assertThat(cookie(page)).isEmpty();
        assertThat(get("wiki/apes", "Authorization", "bEARER " + token()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenCountsRatherThanTheSessionThatComesWithIt() throws Exception {
        String cookie = signedIn("host");
        assertThat(get("x", "Cookie", cookie).body()).isEqualTo("host");
        assertThat(get("x", "Cookie", cookie, "Authorization", "Bearer " + token())
                        .body())
                .isEqualTo("Amina Benali by token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Basic bWU6bWU=", "", "Negotiate abc", "Bearer a b"})
    void whatProvesNothingIsRefusedOnEveryPath(String authorization) throws Exception {
        for (String path : new String[] {"", "assets/terreau.css", "sparql?query=x", "api/v1/pages"}) {
            HttpResponse<String> refusal = get(path, "Authorization", authorization);
            assertThat(refusal.statusCode()).isEqualTo(401);
            assertThat(refusal.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .matches("Bearer realm=\"terreau\", error=\"invalid_token\", error_description=\"[^\"\\\\]+\"");
            assertThat(refusal.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refusal.body()).contains("\"status\":401", "\"detail\":", "\"title\":\"Unauthorized\"");
            assertThat(cookie(refusal)).isEmpty();
        }
    }

    @Test
    void whyIsSaidInTheLanguageAskedForAndToPagesOfOtherSitesToo() throws Exception {
        HttpResponse<String> french =
                get("api/v1/pages", "Authorization", "Bearer x", "Accept-Language", "fr-FR, en;q=0.5");
        assertThat(french.body())
                .contains("Le jeton n’est pas un JSON Web Token signé.", "\"instance\":\"/api/v1/pages\"");
        assertThat(french.headers().map())
                .containsEntry("Content-Language", List.of("fr"))
                .containsEntry("Vary", List.of("Accept-Language"))
                .containsEntry("Access-Control-Allow-Origin", List.of("*"));
        assertThat(french.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("WWW-Authenticate");
        assertThat(get("api/v1/pages", "Authorization", "Bearer x").body())
                .contains("The token is not a signed JSON Web Token.");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentenceThatTheChallengeCanHold(InvalidToken.Reason reason) {
        assertThat(Texts.in(Locale.ENGLISH).of(reason.key())).matches("[ -~&&[^\"\\\\]]+");
        assertThat(Texts.in(Locale.FRENCH).of(reason.key()))
                .isNotEqualTo(Texts.in(Locale.ENGLISH).of(reason.key()));
    }

    @Test
    void anExpiredTokenIsRefusedWithTheReason() throws Exception {
        String expired = provider.sign(provider.access()
                .expirationTime(Date.from(Instant.now().minusSeconds(60)))
                .build());
        assertThat(get("", "Authorization", "Bearer " + expired)
                        .headers()
                        .firstValue("WWW-Authenticate")
                        .orElseThrow())
                .contains("The token has expired");
    }

    @Test
    void twoTokensAreOneTooMany() throws Exception {
        assertThat(get("", "Authorization", "Bearer " + token(), "Authorization", "Bearer " + token())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void withoutAnyKeyTheAnswerIsToTryAgain() throws Exception {
        provider.goAway();
        HttpResponse<String> answer = get("", "Authorization", "Bearer " + token());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(answer.body()).contains("\"status\":503");
    }

    @Test
    void signingInChangesTheIdentifierOfTheSession() throws Exception {
        String planted = cookie(get("begin")).orElseThrow();
        String own = cookie(get("sign-in?as=host", "Cookie", planted)).orElseThrow();
        assertThat(own).isNotEqualTo(planted);
        assertThat(get("x", "Cookie", own).body()).isEqualTo("host");
        assertThat(get("x", "Cookie", planted).body()).isEqualTo("anonymous");
    }

    @Test
    void openFormsSurviveASecondSignInOfTheSamePersonButNotOfAnother() throws Exception {
        String cookie = signedIn("host");
        String csrf = get("csrf", "Cookie", cookie).body();
        String again = cookie(get("sign-in?as=host", "Cookie", cookie)).orElseThrow();
        assertThat(get("csrf", "Cookie", again).body()).isEqualTo(csrf).matches("[0-9a-f]{32}");
        String other = cookie(get("sign-in?as=expert", "Cookie", again)).orElseThrow();
        assertThat(get("csrf", "Cookie", other).body()).isNotEqualTo(csrf);
        assertThat(get("x", "Cookie", other).body()).isEqualTo("expert");
    }

    @Test
    void aFormIsTrustedWithTheTokenOfItsSessionOnly() throws Exception {
        String cookie = signedIn("host");
        String csrf = get("csrf", "Cookie", cookie).body();
        String otherCsrf = get("csrf", "Cookie", signedIn("expert")).body();
        assertThat(post("x", "title=%C3%A9&csrf=" + csrf, "Cookie", cookie).body())
                .isEqualTo("{title=[é]} true");
        assertThat(post("x", "title=a&csrf=" + otherCsrf, "Cookie", cookie).body())
                .isEqualTo("{title=[a]} false");
        assertThat(post("x", "title=a", "Cookie", cookie).body()).isEqualTo("{title=[a]} false");
        assertThat(post("x", "title=a&csrf=", "Cookie", cookie).body()).isEqualTo("{title=[a]} false");
        assertThat(post("x", "title=a&csrf=").body()).isEqualTo("{title=[a]} false");
        assertThat(post("x", "title=a", "Authorization", "Bearer " + token()).body())
                .isEqualTo("{title=[a]} true");
    }

    @Test
    void anUntrustedFormMayBeRefused() {
        assertThatThrownBy(() -> new FormData(Map.of(), false).requireTrusted())
                .isInstanceOfSatisfying(
                        CrossSiteRequest.class,
                        e -> assertThat(e.getResponse().getStatus()).isEqualTo(403));
        new FormData(Map.of(), true).requireTrusted();
    }

    @Test
    void aFormAboveTheLimitGetsItsAnswerWithAndWithoutALengthSaid() throws Exception {
        byte[] large = new byte[5 * 1024 * 1024];
        Arrays.fill(large, (byte) 'a');
        assertThat(send(HttpRequest.BodyPublishers.ofByteArray(large)).statusCode())
                .isEqualTo(413);
        assertThat(send(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .statusCode())
                .isEqualTo(413);
        byte[] fits = Arrays.copyOf(large, FormDataReader.LIMIT);
        assertThat(send(HttpRequest.BodyPublishers.ofByteArray(fits)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatCameOfASignInIsToldOnce() throws Exception {
        String cookie = cookie(get("deny")).orElseThrow();
        assertThat(get("notice", "Cookie", cookie).body()).isEqualTo("Optional[DENIED]");
        assertThat(get("notice", "Cookie", cookie).body()).isEqualTo("Optional.empty");
    }

    private static Grant grant(String name) {
        Account account = new Account(name, name, java.util.Set.of(Role.MEMBER));
        Instant now = Instant.now();
        return new Grant(account, "id", Optional.empty(), now, now.plusSeconds(300));
    }

    private String token() {
        return provider.sign(provider.access().build());
    }

    private String signedIn(String name) throws Exception {
        return cookie(get("sign-in?as=" + name)).orElseThrow();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8));
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address.resolve("x")).POST(body).build(), BodyHandlers.ofString());
    }

    private static Optional<String> cookie(HttpResponse<?> response) {
        return response.headers().firstValue("Set-Cookie").map(cookie -> cookie.split(";", 2)[0]);
    }
}
