package org.terreau.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.settings.Settings;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Role;

/**
 * The secret of whoever operates the machine, in a file that only the server's own user can read: {@code run/operator-key}
 * in the data folder. As a bearer token it opens {@code /admin} and {@code /metrics}, and nothing else; who can read that
 * file could read the database too.
 */
@ApplicationScoped
public class OperatorKey {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorKey.class);
    private static final Account OPERATOR = new Account("operator", "Operator", Set.of(Role.ADMIN));
    private static final int BYTES = 32;

    private final byte[] key;

    protected OperatorKey() {
        key = new byte[0];
    }

    @Inject
    OperatorKey(Settings settings) {
        this(settings.data().resolve("run").resolve("operator-key"));
    }

    OperatorKey(Path file) {
        key = readOrMake(file).getBytes(StandardCharsets.US_ASCII);
    }

    /** Has it there from the start, for who reads the file. */
    void make(@Observes @Initialized(ApplicationScoped.class) Object event) {
        LOG.debug("The operator's key is there");
    }

    /** Whether this token is the key, on a path that it opens. */
    public boolean opens(String token, String path) {
        return (path.equals("/metrics") || path.equals("/admin") || path.startsWith("/admin/"))
                && key.length > 0
                && MessageDigest.isEqual(key, token.getBytes(StandardCharsets.UTF_8));
    }

    Account account() {
        return OPERATOR;
    }

    /** It stays the same from start to start, so that who scrapes the metrics can be told it once. */
    private static String readOrMake(Path file) {
        try {
            if (Files.exists(file)) {
                String kept = Files.readString(file).strip();
                if (kept.length() == 2 * BYTES) {
                    return kept;
                }
                LOG.warn("The operator's key in {} is not one of ours: it is made anew", file);
                Files.delete(file);
            }
            return make(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The operator's key can't be kept in " + file, e);
        }
    }

    private static String make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, made);
        return made;
    }
}
