package org.terreau.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What those do who keep a commons running: in a browser, in a terminal, and after a disk went wrong. */
@ExtendWith({CommonsExtension.class, BrowserExtension.class})
class OperationsIT {

    private static final int PORT = Integer.getInteger("terreau.e2e.port", 18080) + 20;

    private final Commons commons;

    OperationsIT(Commons commons) {
        this.commons = commons;
    }

    @Test
    void an_administrator_sees_how_the_commons_stands_and_has_a_job_run(People people) {
        Person admin = people.somebody().open("/login?return=/admin");
        admin.identify("admin", "terreau");
        admin.sees("/admin");
        assertThat(admin.page().locator("h1").innerText()).isEqualTo("Administration");
        assertThat(admin.page().locator("main").innerText()).contains("public-rdf", "community-rdf", "compact-rdf");

        admin.page().locator("form[action='/admin/jobs/compact-rdf'] button").click();
        admin.sees("/admin");
        admin.page()
                .locator("tr:has(form[action='/admin/jobs/compact-rdf']) .state-done")
                .waitFor();
        assertThat(admin.page()
                        .locator("tr:has(form[action='/admin/jobs/compact-rdf'])")
                        .innerText())
                .contains("KiB");
    }

    @Test
    void nobody_else_gets_to_see_it() {
        for (String path : List.of("admin", "admin/jobs", "admin/jobs/compact-rdf", "metrics")) {
            assertThat(commons.anonymous().get(path).status()).as(path).isEqualTo(401);
            assertThat(commons.as("coordinator").get(path).status()).as(path).isEqualTo(403);
            assertThat(commons.as("admin").get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(commons.as("member")
                        .post("admin/jobs/compact-rdf", Form.of("ask", "yes"))
                        .status())
                .isEqualTo(403);
        assertThat(commons.as("admin")
                        .post("admin/jobs/no-such", Form.of("ask", "yes"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_measures_speak_of_routes_and_never_of_pages() {
        commons.anonymous().get("wiki/couserans.ttl");
        commons.anonymous().get("wiki/no-such-page");
        String measures = commons.as("admin").get("metrics").body();
        assertThat(measures)
                .contains("terreau_http_request_seconds_count{method=\"GET\",route=\"/wiki/{", "status=\"4xx\"}")
                .contains("terreau_faults_total{kind=\"missing\"}")
                .contains("terreau_projection_behind_changes{projection=\"public-rdf\"} 0.0")
                .contains("terreau_job_failed{job=\"retry\"} 0.0")
                .doesNotContain("couserans", "no-such-page");
    }

    @Test
    void a_request_has_a_name_that_comes_back() {
        Visitor named = commons.anonymous().with("X-Request-Id", "proxy-42");
        Reply refused = named.get("wiki/no-such-page", "application/json");
        assertThat(refused.header("X-Request-Id")).hasValue("proxy-42");
        assertThat(refused.body()).contains("\"id\":\"proxy-42\"");
        assertThat(commons.anonymous().get("recent").header("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
    }

    @Test
    void the_operator_has_it_done_from_a_terminal() throws Exception {
        assertThat(admin(commons, 0, "status")).contains("public-rdf", "community-rdf");
        assertThat(admin(commons, 0, "rebuild", "public-rdf")).contains("rebuild-public-rdf: done");
        assertThat(admin(commons, 0, "run", "compact-rdf")).contains("compact-rdf: done");
        assertThat(admin(commons, 0, "jobs")).contains("every day at 03:30");
        admin(commons, 1, "rebuild", "no-such");
        admin(commons, 2, "rebuild");
    }

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void stores_that_are_damaged_are_made_anew_at_the_next_start() throws Exception {
        Path data = CommonsExtension.data("operations");
        long before;
        try (Commons first = Commons.start(PORT, data, "--fresh")) {
            before = titles(first);
        }
        assertThat(before).isGreaterThan(100);
        try (Stream<Path> files = Files.walk(data.resolve("rdf"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".dat")).toList()) {
                Files.writeString(file, "what a failing disk leaves");
            }
        }
        try (Commons second = Commons.start(PORT, data)) {
            assertThat(titles(second)).isEqualTo(before);
            assertThat(Files.readString(data.resolve("log/wiki.log"), StandardCharsets.UTF_8))
                    .contains("can't be read (", "public-rdf is missing or empty: it is made anew from the pages");
            assertThat(data.resolve("rdf/public/broken")).isDirectory();
            admin(second, 0, "status");
        }
    }

    private static long titles(Commons of) {
        return of.anonymous()
                .query("SELECT ?s { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label }", "text/csv")
                .body()
                .lines()
                .count();
    }

    private static String admin(Commons of, int code, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Commons.root().resolve("deploy/admin").toString(),
                "--data",
                of.data().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(code);
        return output;
    }
}
