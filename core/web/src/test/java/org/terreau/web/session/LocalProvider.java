package org.terreau.web.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.terreau.address.Base;

/** An OpenID Connect provider on the loopback, which signs, counts what it is asked, and can go away and come back. */
final class LocalProvider implements AutoCloseable {

    static final Base BASE = Base.of("https://commun.example/");

    /** What the token address answers. */
    record Answer(int status, Map<String, Object> body) {}

    private final RSAKey key = newKey("key-1");
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final int port;
    private Optional<HttpServer> server = Optional.empty();
    private volatile Function<String, Answer> tokenAddress = form -> new Answer(400, Map.of("error", "invalid_grant"));

    LocalProvider() {
        this.port = start(0);
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    OidcSettings settings() {
        return new OidcSettings(Optional.of(URI.create(issuer())), "terreau-web", "secret", BASE);
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/terreau";
    }

    RSAKey key() {
        return key;
    }

    /** What was asked so far, by the last part of the path. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    void answerTokens(Function<String, Answer> answer) {
        tokenAddress = answer;
    }

    void goAway() {
        server.orElseThrow().stop(0);
        server = Optional.empty();
    }

    void comeBack() {
        start(port);
    }

    /** The claims of a good access token. */
    JWTClaimsSet.Builder access() {
        return common().audience(List.of("terreau", "account")).claim("typ", "Bearer");
    }

    /** The claims of a good ID token. */
    JWTClaimsSet.Builder identity() {
        return common().audience("terreau-web").claim("typ", "ID");
    }

    private JWTClaimsSet.Builder common() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("8d1f-42")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("name", "Amina Benali")
                .claim("roles", List.of("member", "companion", "offline_access"));
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    static String sign(JWTClaimsSet claims, RSAKey with) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(with.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private int start(int wanted) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            http.createContext("/realms/terreau/", this::answer);
            http.start();
            server = Optional.of(http);
            return http.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String asked = path.substring(path.lastIndexOf('/') + 1);
        requests.add(asked);
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer = switch (asked) {
            case "openid-configuration" -> new Answer(200, metadata());
            case "certs" -> new Answer(200, new JWKSet(key).toJSONObject());
            case "token" -> tokenAddress.apply(form);
            default -> new Answer(404, Map.of());
        };
        byte[] body = JSONObjectUtils.toJSONString(answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/auth",
                "token_endpoint",
                issuer() + "/token",
                "end_session_endpoint",
                issuer() + "/logout",
                "jwks_uri",
                issuer() + "/certs",
                "subject_types_supported",
                List.of("public"),
                "response_types_supported",
                List.of("code"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    @Override
    public void close() {
        server.ifPresent(http -> http.stop(0));
    }
}
