package org.terreau.territories.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundTest {

    @TempDir
    private Path folder;

    @Test
    void without_settings_nothing_is_asked_of_anybody_outside() {
        Ground ground = new Ground(Map.of("TERREAU_MAP_TILES", " "));
        assertThat(ground.tiles()).isEmpty();
        assertThat(ground.outlines()).isEmpty();
    }

    @Test
    void an_operator_may_add_outlines_and_nothing_else_of_the_folder_is_given_away() throws IOException {
        Files.writeString(folder.resolve("regions.geojson"), "{}");
        Files.writeString(folder.resolve("departements.geojson"), "{}");
        Files.writeString(folder.resolve("secret.txt"), "");
        Ground ground = new Ground(Map.of("TERREAU_MAP_OUTLINES", folder.toString()));

        assertThat(ground.outlines()).containsExactly("departements", "regions");
        assertThat(ground.outline("regions")).hasValue(folder.resolve("regions.geojson"));
        assertThat(ground.outline("../regions")).isEmpty();
        assertThat(ground.outline("secret")).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_gives_no_outlines() {
        assertThat(new Ground(Map.of(
                                "TERREAU_MAP_OUTLINES", folder.resolve("away").toString()))
                        .outlines())
                .isEmpty();
    }

    @Test
    void an_operator_may_name_tiles_and_say_whose_they_are() {
        Ground ground = new Ground(Map.of(
                "TERREAU_MAP_TILES", "https://tiles.example.org/{z}/{x}/{y}.png", "TERREAU_MAP_CREDIT", "© Example"));
        assertThat(ground.tiles()).hasValue(new Ground.Tiles("https://tiles.example.org/{z}/{x}/{y}.png", "© Example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tiles.example.org/",
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "//tiles.example.org/{z}/{x}/{y}.png",
                "javascript:{z}{x}{y}"
            })
    void tiles_that_could_not_be_shown_are_left_out(String address) {
        assertThat(new Ground(Map.of("TERREAU_MAP_TILES", address)).tiles()).isEmpty();
    }
}
