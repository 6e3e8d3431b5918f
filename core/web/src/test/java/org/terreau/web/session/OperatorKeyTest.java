package org.terreau.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorKeyTest {

    @TempDir
    private Path folder;

    private Path file;
    private OperatorKey key;

    @BeforeEach
    void make() {
        file = folder.resolve("run").resolve("operator-key");
        key = new OperatorKey(file);
    }

    @Test
    void it_is_made_once_where_only_the_server_can_read_it() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String made = Files.readString(file);
        assertThat(made).hasSize(64);
        assertThat(new OperatorKey(file).opens(made, "/admin")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/jobs/compact-rdf", "/metrics"})
    void it_opens_what_operators_need(String path) throws IOException {
        assertThat(key.opens(Files.readString(file), path)).isTrue();
        assertThat(key.opens("0".repeat(64), path)).isFalse();
        assertThat(key.opens("", path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/wiki/accueil", "/api/v1/pages", "/administration", "/metrics/x", "/sparql"})
    void it_opens_nothing_else(String path) throws IOException {
        assertThat(key.opens(Files.readString(file), path)).isFalse();
    }

    @Test
    void a_file_that_is_damaged_is_made_anew() throws IOException {
        Files.writeString(file, "");
        OperatorKey anew = new OperatorKey(file);
        assertThat(anew.opens("", "/admin")).isFalse();
        assertThat(anew.opens(Files.readString(file), "/admin")).isTrue();
    }
}
