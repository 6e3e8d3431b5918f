package org.terreau.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is somebody else. */
@ExtendWith(CommonsExtension.class)
class TokensIT {

    private static final List<String> OPEN_PATHS = List.of(
            "", "wiki/couserans", "wiki/couserans.ttl", "sparql?query=ASK%7B%7D", "assets/terreau.css", "no/such");
    private static final List<String> API_PATHS = List.of(
            "api/v1/pages",
            "api/v1/pages?cursor=nonsense",
            "api/v1/pages/couserans",
            "api/v1/pages/couserans/revisions",
            "api/v1/pages/couserans/revisions/1",
            "api/v1/pages/couserans/transitions",
            "api/v1/pages/no-such-page",
            "api/v1/types",
            "api/v1/types/Actor",
            "api/openapi",
            "api/openapi.json",
            "api/openapi.yaml",
            "api/v1/no/such");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Commons commons;
    private final Visitor anonymous;

    TokensIT(Commons commons) {
        this.commons = commons;
        this.anonymous = commons.anonymous();
    }

    @Test
    void a_good_token_is_taken_everywhere() {
        for (String path : List.of("", "wiki/couserans", "sparql?query=ASK%7B%7D", "assets/terreau.css")) {
            assertThat(commons.as("member").get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void what_is_no_token_is_401_on_open_paths_too() {
        for (String header : List.of(
                "Bearer nonsense",
                "Bearer",
                "Bearer a.b.c",
                "Bearer " + "x".repeat(5_000),
                "Basic " + Base64.getEncoder().encodeToString("member:terreau".getBytes(UTF_8)),
                "Nonsense")) {
            assertRefused(header);
        }
    }

    @Test
    void a_forged_token_is_401_on_open_paths_too() throws GeneralSecurityException {
        String[] parts = commons.token("member").split("\\.", -1);
        PrivateKey other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        String admin = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("\"member\"", "\"admin\"");
        String none = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}");

        assertRefused("Bearer " + none + "." + parts[1] + ".");
        assertRefused("Bearer " + none + "." + parts[1] + "." + parts[2]);
        assertRefused("Bearer " + parts[0] + "." + encode(admin) + "." + parts[2]);
        assertRefused("Bearer " + signed(parts[0], parts[1], other));
        assertRefused("Bearer " + signed(encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}"), parts[1], other));
        assertRefused("Bearer " + parts[0] + "." + parts[1] + ".");
    }

    @Test
    void a_token_for_another_audience_is_401() throws IOException {
        assertRefused("Bearer " + operatorToken());
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(UTF_8));
    }

    private static String signed(String header, String payload, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update((header + "." + payload).getBytes(UTF_8));
        return header + "." + payload + "." + BASE64.encodeToString(signature.sign());
    }

    private void assertRefused(String authorization) {
        for (String path : OPEN_PATHS) {
            Reply reply = anonymous.with("Authorization", authorization).get(path);
            assertThat(reply.status()).as(authorization + " " + reply).isEqualTo(401);
            assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
            assertThat(reply.type()).isEqualTo("application/problem+json");
            assertThat(reply.header("Access-Control-Allow-Origin")).contains("*");
        }
    }

    @Test
    void why_a_token_is_not_taken_is_said_in_the_language_asked_for() {
        Visitor forger = anonymous.with("Authorization", "Bearer nonsense");
        assertThat(forger.with("Accept-Language", "fr").get("api/v1/pages").body())
                .contains("Le jeton n’est pas un JSON Web Token signé.");
        assertThat(forger.with("Accept-Language", "en").get("api/v1/pages").body())
                .contains("The token is not a signed JSON Web Token.");
    }

    @Test
    void a_bad_token_is_401_on_every_path_of_the_api_with_every_method_and_media_type()
            throws GeneralSecurityException {
        String[] parts = commons.token("member").split("\\.", -1);
        PrivateKey other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        for (String token : List.of("nonsense", "", signed(parts[0], parts[1], other))) {
            Visitor forger = anonymous.with("Authorization", "Bearer " + token).with("If-Match", "*");
            for (String path : API_PATHS) {
                for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                    for (String type : List.of("application/json", "text/html", "application/yaml")) {
                        Reply reply =
                                forger.accepting(type).send(method, path, type, method.startsWith("P") ? "{}" : "");
                        assertThat(reply.status()).as(reply.toString()).isEqualTo(401);
                        assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
                    }
                }
            }
        }
    }

    @Test
    @Timeout(150)
    void a_token_whose_time_is_over_is_401_on_open_paths_too() throws IOException {
        String token;
        setLifespan("1");
        try {
            token = new Tokens(commons.identity()).of("host");
        } finally {
            setLifespan("");
        }
        Visitor late = anonymous.with("Authorization", "Bearer " + token);
        Instant end = Instant.now().plus(Duration.ofMinutes(2));

        while (late.get("assets/terreau.css").status() != 401 && Instant.now().isBefore(end)) {
            // Clocks may differ by some seconds; until then the token is good.
        }

        assertRefused("Bearer " + token);
        for (String path : API_PATHS) {
            assertThat(late.get(path).status()).as(path).isEqualTo(401);
        }
    }

    /** Asks Keycloak, as its operator, for tokens that live so many seconds; blank for its usual. */
    private void setLifespan(String seconds) throws IOException {
        Visitor operator = new Visitor(commons.identity().resolve("/"))
                .with("Authorization", "Bearer " + operatorToken())
                .accepting("application/json");
        String clients = "admin/realms/terreau/clients";
        String id = JSON.parseAny(
                        operator.get(clients + "?clientId=terreau-cli").body())
                .getAsArray()
                .get(0)
                .getAsObject()
                .getString("id");
        Reply changed = operator.put(
                clients + "/" + id,
                "application/json",
                "{\"clientId\":\"terreau-cli\",\"attributes\":{\"access.token.lifespan\":\"" + seconds + "\"}}");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(204);
    }

    private String operatorToken() throws IOException {
        Reply reply = new Visitor(commons.identity().resolve("/"))
                .post(
                        "realms/master/protocol/openid-connect/token",
                        Form.of("grant_type", "password")
                                .and("client_id", "admin-cli")
                                .and("username", "admin")
                                .and(
                                        "password",
                                        Files.readString(commons.data().resolve("keycloak/admin-password"))
                                                .strip()));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return JSON.parse(reply.body()).getString("access_token");
    }

    @Test
    void who_has_not_signed_in_is_asked_to_before_writing() {
        for (String path : List.of("wiki/couserans/edit", "wiki/couserans/delete", "new?type=Article")) {
            Reply reply =
                    anonymous.post(path, Form.of("title", "x").and("body", "y").and("op", "save"));
            assertThat(reply.status()).as(reply.toString()).isIn(401, 403);
        }
    }
}
