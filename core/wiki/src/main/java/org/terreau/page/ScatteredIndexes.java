package org.terreau.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hibernate.Session;

/**
 * The indexes whose entries are in no order of time, by titles and by what pages point to: each transaction of an import
 * would write nearly all of them anew. {@code afterMigrate.sql} says which they are.
 */
@ApplicationScoped
class ScatteredIndexes {

    private static final String FILE = "/db/migration/afterMigrate.sql";
    private static final Pattern MAKING = Pattern.compile("create index if not exists (\\w+) on [^;]+");

    @PersistenceContext
    private EntityManager entities;

    protected ScatteredIndexes() {}

    /** Until they are made again, pages are found by looking at all of them. */
    @Transactional
    public void drop() {
        execute(making().stream()
                .map(each -> "drop index if exists " + each.group(1))
                .toList());
    }

    /** As is done at each start: a kill may have left the database without them. */
    @Transactional
    public void make() {
        execute(making().stream().map(MatchResult::group).toList());
    }

    private static List<MatchResult> making() {
        try (InputStream file = Objects.requireNonNull(ScatteredIndexes.class.getResourceAsStream(FILE), FILE)) {
            return MAKING.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
    }

    private void execute(List<String> statements) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        });
    }
}
