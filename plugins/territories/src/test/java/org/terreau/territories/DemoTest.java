package org.terreau.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void every_page_of_the_demo_is_listed_and_is_there() throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES.resolve("org/terreau/territories/demo"))) {
            List<String> there = all.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> RESOURCES.relativize(file).toString())
                    .toList();
            assertThat(Demo.pages()).containsExactlyInAnyOrderElementsOf(there).isNotEmpty();
        }
    }
}
