package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for those who write plugins shows the very files of the example that is built and used. */
class PluginGuideTest {

    private static final Pattern SHOWN =
            Pattern.compile("^`([^`\n]+)`\n\n```[a-z]+\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void every_file_of_the_example_is_shown_as_it_is() throws IOException {
        Path docs = Commons.root().resolve("deploy/docs");

        assertThat(shown(Files.readString(docs.resolve("plugins.md"))))
                .isEqualTo(files(docs.resolve("plugin-example")));
    }

    private static Map<String, String> shown(String guide) {
        Map<String, String> shown = new TreeMap<>();
        Matcher block = SHOWN.matcher(guide);
        while (block.find()) {
            shown.put(block.group(1), block.group(2));
        }
        return shown;
    }

    private static Map<String, String> files(Path example) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(example)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = example.relativize(file).toString();
                if (!name.startsWith("target/")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }
}
