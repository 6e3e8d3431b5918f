package org.terreau.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands in {@code deploy/docs/api.md} do what it says. */
@ExtendWith(CommonsExtension.class)
class ApiDocumentationIT {

    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    private final Commons commons;

    ApiDocumentationIT(Commons commons) {
        this.commons = commons;
    }

    @Test
    void the_commands_shown_work(@TempDir Path folder) throws IOException, InterruptedException {
        String text = Files.readString(Commons.root().resolve("deploy/docs/api.md"));
        String script = COMMANDS.matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n", "set -eu\n", ""))
                .replace("http://localhost:8080", commons.base().toString().replaceAll("/$", ""))
                .replace(
                        "http://localhost:8180/realms/terreau",
                        commons.identity().toString());
        Process shell = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).as(told).isZero();
        assertThat(told)
                .contains("\"slug\":\"jardin-des-acacias")
                .contains("Un grand jardin partagé")
                .containsPattern("(?i)(location: \\S+/une-fois)\\s+\\1\\s")
                .contains("stale: 412")
                .contains("\"pointer\":\"/colour\"", "\"pointer\":\"/fields/actorKind\"")
                .contains("deleted: 204")
                .endsWith("read on: \n");
    }
}
