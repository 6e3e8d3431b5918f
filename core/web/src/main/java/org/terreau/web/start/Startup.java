package org.terreau.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terreau.change.Projections;
import org.terreau.job.Jobs;
import org.terreau.job.StandingMeasures;
import org.terreau.page.Pages;
import org.terreau.settings.Settings;
import org.terreau.spi.access.Account;
import org.terreau.spi.access.Reader;
import org.terreau.spi.access.Role;
import org.terreau.transfer.FolderImport;
import org.terreau.type.Plugins;

/** Brings the database to its present form, starts the projectors, fills an empty commons with its first content. */
@ApplicationScoped
public class Startup {

    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    /** An administrator, so that pages can come in where they stand in their workflow. */
    private static final Reader IMPORTER = Reader.of(new Account("terreau-import", "Import", Set.of(Role.ADMIN)));

    @Resource(lookup = "java:jboss/datasources/TerreauDS")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Projections projections;

    @Inject
    private Jobs jobs;

    @Inject
    private Plugins plugins;

    @Inject
    private StandingMeasures standing;

    @Inject
    private Pages pages;

    @Inject
    private FolderImport folderImport;

    @Inject
    private Settings settings;

    private volatile boolean ready;

    protected Startup() {}

    /** Whether all of it is done. */
    public boolean ready() {
        return ready;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        new DatabaseForm(database).prepare();
        projections.start();
        jobs.start(plugins.running().stream()
                .flatMap(plugin -> plugin.jobs().stream())
                .toList());
        standing.start();
        if (pages.isEmpty()) {
            threads.newThread(this::fill).start();
        } else {
            ready = true;
        }
    }

    /** Beside the start, for which the server grants five minutes whatever there is to import. */
    private void fill() {
        try {
            importContent();
        } catch (RuntimeException e) {
            LOG.error("The first content could not be imported", e);
        }
        ready = true;
    }

    private void importContent() {
        Instant began = Instant.now();
        Map<String, String> demo = settings.demo() ? plugins.demo() : Map.of();
        FolderImport.Report report = folderImport.run(settings.content(), demo, IMPORTER);
        report.problems().forEach(problem -> LOG.warn("Not imported: {}", problem));
        LOG.info(
                "Imported {} pages in {} ms, {} of them brought by plugins",
                report.made(),
                Duration.between(began, Instant.now()).toMillis(),
                demo.size());
    }
}
