package org.terreau.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.terreau.server.Commons.MEMBER;
import static org.terreau.server.Commons.edit;
import static org.terreau.server.Commons.says;
import static org.terreau.server.Commons.word;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.change.Projections;
import org.terreau.change.SetAside;
import org.terreau.job.JobState;
import org.terreau.job.Jobs;
import org.terreau.measure.Measures;
import org.terreau.page.Page;
import org.terreau.page.Pages;
import org.terreau.rdf.PublicStore;

/** What keeps the commons running, while it is used. */
@ExtendWith(ArquillianExtension.class)
class OperationsIT {

    @Inject
    private Pages pages;

    @Inject
    private Projections projections;

    @Inject
    private PublicStore open;

    @Inject
    private Jobs jobs;

    @Inject
    private Measures measures;

    @Inject
    private Touchy touchy;

    @Resource(lookup = "java:jboss/datasources/TerreauDS")
    private DataSource database;

    @Deployment
    static WebArchive war() {
        return Commons.war();
    }

    @Test
    void the_database_may_keep_an_eighth_of_the_memory() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("select cast(setting_value as bigint) from"
                        + " information_schema.settings where setting_name = 'info.CACHE_MAX_SIZE'")) {
            setting.next();
            assertThat(setting.getLong(1))
                    .as("MiB")
                    .isEqualTo(Runtime.getRuntime().maxMemory() / 8 / 1024 / 1024);
        }
    }

    @Test
    void stores_are_compacted_while_people_read_and_write() throws Exception {
        for (int page = 0; page < 40; page++) {
            pages.create("Article", edit("Article " + word(), "Un texte."), MEMBER);
        }
        assertThat(whileWriting("compact-rdf"))
                .as("saves during the compaction")
                .isPositive();
        JobState.Outcome outcome = job("compact-rdf").last().orElseThrow();
        assertThat(outcome.error()).isEmpty();
        assertThat(outcome.saying()).contains("public-rdf", "community-rdf", "writers waited");
    }

    @Test
    void a_projection_is_made_anew_while_people_read_and_write() throws Exception {
        String word = word();
        pages.create("Article", edit("Titre " + word, "Un texte."), MEMBER);
        whileWriting("rebuild-public-rdf");
        assertThat(job("rebuild-public-rdf").last().orElseThrow().error()).isEmpty();
        assertThat((boolean) open.read(dataset -> says(dataset, word))).isTrue();
        eventually(projections::current);
    }

    @Test
    void a_page_that_a_projection_can_not_take_in_holds_up_neither_its_writer_nor_the_others() {
        Instant began = Instant.now();
        Page poison = pages.create("Article", edit(Touchy.POISON + " " + word(), "Un texte."), MEMBER);
        Page next = pages.create("Article", edit("Article " + word(), "Un texte."), MEMBER);

        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThat(touchy.has(next.slug())).isTrue();
        assertThat(aside(poison)).singleElement().satisfies(page -> {
            assertThat(page.projection()).isEqualTo("touchy");
            assertThat(page.error()).contains("too much for me");
        });
        assertThat(measures.text()).contains("terreau_projection_aside_pages{projection=\"touchy\"} 1.0");
        assertThat(projections.serve()).isTrue();

        touchy.soothe();
        jobs.run("retry");
        eventually(() -> aside(poison).isEmpty());
        assertThat(touchy.has(poison.slug())).isTrue();
    }

    private List<SetAside> aside(Page page) {
        return projections.aside().stream()
                .filter(aside -> aside.slug().equals(page.slug()))
                .toList();
    }

    /** Runs a job while others write and read what they wrote; gives how many pages they wrote. */
    private int whileWriting(String job) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                writers.add(threads.submit(() -> {
                    while (!done.get()) {
                        String word = word();
                        pages.create("Article", edit("Titre " + word, "Un texte."), MEMBER);
                        assertThat((boolean) open.read(dataset -> says(dataset, word)))
                                .isTrue();
                        written.incrementAndGet();
                    }
                }));
            }
            try {
                run(job);
            } finally {
                done.set(true);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        return written.get();
    }

    private void run(String name) {
        Instant asked = Instant.now();
        jobs.run(name);
        eventually(() -> job(name).running().isEmpty()
                && job(name).last().filter(last -> last.ended().isAfter(asked)).isPresent());
    }

    private JobState job(String name) {
        return jobs.states().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void eventually(BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(120);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
