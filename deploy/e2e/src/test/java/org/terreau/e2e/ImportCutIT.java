package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An import that was cut goes on: each row becomes one page, and none becomes two. */
class ImportCutIT {

    private static final int PORT = Integer.getInteger("terreau.e2e.port", 18080) + 20;
    private static final int ROWS = 600;
    private static final int KILLED_AT = 150;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void every_row_is_one_page_after_the_server_was_killed_in_the_middle() throws InterruptedException {
        String path;
        try (Commons commons = Commons.start(PORT, CommonsExtension.data("cut"), "--fresh", "--no-demo")) {
            Importer member = new Importer(commons.as("member"), "Actor");
            String rows = IntStream.rangeClosed(1, ROWS)
                    .mapToObj(row -> "Acteur numéro " + row + ";Association;" + place(row))
                    .collect(Collectors.joining("\n"));
            path = member.sent("beaucoup.csv", "nom;actorKind;lat;long\n" + rows);
            assertThat(Importer.count(member.checked(path, form -> form), "good"))
                    .isEqualTo(ROWS);
            assertThat(commons.as("member").post(path, Form.of("op", "make")).status())
                    .isEqualTo(303);
            awaitSome(commons, path);
            commons.wiki().destroyForcibly();
            commons.awaitEnd();
        }

        try (Commons commons = Commons.start(PORT, CommonsExtension.data("cut"), "--no-demo")) {
            Document made = new Importer(commons.as("member"), "Actor").done(path);
            assertThat(Importer.count(made, "made")).isEqualTo(ROWS);
            String count = commons.anonymous()
                    .query(
                            "SELECT (COUNT(?actor) AS ?n) (COUNT(DISTINCT ?name) AS ?m) {"
                                    + " ?actor a <https://w3id.org/terreau/ns#Actor> ;"
                                    + " <http://www.w3.org/2000/01/rdf-schema#label> ?name }",
                            "text/csv")
                    .body();
            assertThat(count.lines().skip(1)).containsExactly(ROWS + "," + ROWS);
            assertThat(commons.anonymous().get("wiki/acteur-numero-" + ROWS).status())
                    .isEqualTo(200);
        }
    }

    /** So far from one another that names alike are no reason to take them for the same. */
    private static String place(int row) {
        return "%d.%d;%d,%d".formatted(42 + row % 24 / 4, row % 4 * 25, row / 24 % 7, row / 24 / 7 * 25);
    }

    private static void awaitSome(Commons commons, String path) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        double done = 0;
        while (done < KILLED_AT) {
            assertThat(Instant.now()).isBefore(deadline);
            Document page = commons.as("member").get(path).html();
            assertThat(page.selectFirst("[data-work]")).as("still at work").isNotNull();
            done = Double.parseDouble(page.selectFirst("progress").attr("value"));
        }
    }
}
