package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A plugin that a stranger wrote, built outside the repository and dropped into a folder; beside it, three that can't
 * run.
 */
@ExtendWith(CommonsExtension.class)
class PluginIT {

    private static final int PORT = Integer.getInteger("terreau.e2e.port", 18080) + 30;

    private static Commons commons;

    /** @param built so that there is a build whose contract a stranger can take */
    @BeforeAll
    static void start(Commons built) throws IOException, InterruptedException {
        Path home = empty(CommonsExtension.data("outside"));
        Path folder = Files.createDirectories(home.resolve("dropped"));
        Path example = Commons.root().resolve("deploy/docs/plugin-example");
        Path jar = new Stranger(home).builds(example, "gardens-1.0.0.jar");
        Files.copy(jar, folder.resolve("gardens-1.0.0.jar"));
        for (String broken : List.of("throwing", "contradictory", "claiming")) {
            PluginJar.make(broken, folder);
        }
        commons = Commons.start(
                PORT, CommonsExtension.data("with-plugins"), "--fresh", "--no-demo", "--plugins", folder.toString());
    }

    @AfterAll
    static void stop() {
        if (commons != null) {
            commons.close();
        }
    }

    @Test
    void its_form_asks_what_its_shape_says_and_refuses_what_breaks_it() {
        Author author = new Author(member());
        Reply form = member().get("new?type=Garden");
        assertThat(form.html().select("[name=plots]")).hasSize(1);
        assertThat(form.body()).contains("Parcelles", "Le nombre de parcelles.");

        Reply refused = author.create(
                "Garden", author.blank("Garden").with("title", "Jardin mal dit").with("plots", "douze"));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.body()).contains("Donner un seul nombre entier.");
    }

    @Test
    void its_pages_are_read_queried_and_described_as_any_other() {
        String slug = garden("Jardin des Lilas", "12", "public");

        assertThat(commons.anonymous().get("wiki/" + slug).body()).contains("Parcelles", "12", "Jardin partagé");
        assertThat(commons.anonymous().get("wiki/" + slug + ".ttl").body()).contains("https://gardens.example.org/ns#");
        assertThat(commons.anonymous()
                        .query("SELECT ?n { ?g <https://gardens.example.org/ns#plots> ?n }", "text/csv")
                        .body())
                .contains("12");
        assertThat(commons.anonymous().get("types/Garden").body()).contains("Jardin des Lilas");
    }

    @Test
    void its_terms_are_in_the_vocabulary() {
        assertThat(commons.anonymous().get("ontology", "text/html").body()).contains("Jardin partagé");
        Reply term = commons.anonymous().get("ontology/Garden", "text/html");
        assertThat(term.status()).isEqualTo(200);
        assertThat(term.body()).contains("Un jardin que des habitants cultivent ensemble.", "Parcelles");
        assertThat(commons.anonymous().get("ontology/Garden", "text/turtle").body())
                .contains("https://gardens.example.org/ns#");
    }

    @Test
    void its_views_are_framed_in_the_readers_language_and_show_what_the_reader_may_read() {
        garden("Jardin public " + word(), "1", "public");
        String hidden = "Jardin discret " + word();
        garden(hidden, "3", "community");

        Reply french = commons.anonymous().with("Accept-Language", "fr").get("gardens", "text/html");
        Reply english = commons.anonymous().with("Accept-Language", "en").get("gardens", "text/html");

        assertThat(french.html().select("h1").text()).isEqualTo("Jardins partagés");
        assertThat(french.html().select("header a[href=/gardens]").text()).isEqualTo("Jardins partagés");
        assertThat(french.body()).contains("une parcelle").doesNotContain(hidden);
        assertThat(english.html().select("h1").text()).isEqualTo("Community gardens");
        assertThat(english.body()).contains("one plot");
        assertThat(member().get("gardens", "text/html").body()).contains(hidden);
    }

    @Test
    void its_piece_stands_on_the_pages_of_another_plugins_type() {
        String territory = new Author(member())
                .created(
                        "Territory",
                        form -> form.with("title", "Vallée " + word())
                                .with("territoryKind", "valley")
                                .with("readers", "public"));
        assertThat(commons.anonymous().get("wiki/" + territory).body()).doesNotContain("Les jardins d’ici");

        String name = "Jardin d’ici " + word();
        new Author(member())
                .created(
                        "Garden",
                        form -> form.with("title", name)
                                .with("plots", "2")
                                .with("spatial", territory)
                                .with("readers", "public"));

        assertThat(commons.anonymous().get("wiki/" + territory).body())
                .contains("Les jardins d’ici", name, "2 parcelles");
    }

    @Test
    void those_that_cannot_run_are_set_aside_and_their_reason_told() throws IOException {
        assertThat(told())
                .contains(
                        "The plugin org.example.throwing.Throwing",
                        "no such file: gardens.db",
                        "sh:minCount 3 is more than sh:maxCount 1",
                        "It brings the type Territory, which the plugin territories brings already.");
        assertThat(commons.anonymous().get("types/Marsh").status()).isEqualTo(404);
        assertThat(commons.anonymous().get("marshes").status()).isEqualTo(404);
        assertThat(member().get("new?type=Territory").html().select("[name=territoryKind]"))
                .isNotEmpty();
    }

    private static String told() throws IOException {
        return Files.readString(commons.data().resolve("log/wiki.log"));
    }

    private static String garden(String title, String plots, String readers) {
        return new Author(member())
                .created(
                        "Garden",
                        form -> form.with("title", title).with("plots", plots).with("readers", readers));
    }

    private static Visitor member() {
        return commons.as("member").with("Accept-Language", "fr");
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
