package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/** Access tokens of the demo accounts, whose names are their roles and whose password is the same. */
final class Tokens {

    private static final Duration SPARE = Duration.ofMinutes(2);

    private final Visitor keycloak;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    Tokens(URI realm) {
        this.keycloak = new Visitor(URI.create(realm + "/"));
    }

    String of(String role) {
        return known.compute(role, (name, token) -> token == null || token.isOld() ? ask(name) : token).text;
    }

    private Token ask(String role) {
        Instant now = Instant.now();
        Reply reply = keycloak.post(
                "protocol/openid-connect/token",
                Form.of("grant_type", "password")
                        .and("client_id", "terreau-cli")
                        .and("username", role)
                        .and("password", "terreau"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonObject answer = JSON.parse(reply.body());
        Duration life = Duration.ofSeconds(
                answer.get("expires_in").getAsNumber().value().intValue());
        return new Token(answer.getString("access_token"), now.plus(life));
    }

    private record Token(String text, Instant end) {

        boolean isOld() {
            return Instant.now().plus(SPARE).isAfter(end);
        }
    }
}
