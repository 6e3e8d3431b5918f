package org.terreau.web.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database as this version of the wiki wants it. */
final class DatabaseForm {

    /** By itself H2 keeps 16 MiB of its file, whatever there is: less than the indexes of some thousand pages. */
    private static final int PART_OF_MEMORY = 8;

    /** Characters. A text of usual length lies with its row: elsewhere, H2 would keep account of each by rows of their own. */
    private static final int WITH_ITS_ROW = 16 * 1024;

    private final DataSource database;

    DatabaseForm(DataSource database) {
        this.database = database;
    }

    /**
     * Brings the tables to their present form, and settles what is particular to one database.
     *
     * @throws IllegalStateException where it can't be reached
     */
    void prepare() {
        try {
            prepare(product());
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be reached", e);
        }
    }

    private void prepare(String product) throws SQLException {
        switch (product) {
            case "H2" -> {
                migrate("classpath:db/migration");
                set("CACHE_SIZE", Runtime.getRuntime().maxMemory() / 1024 / PART_OF_MEMORY);
                set("MAX_LENGTH_INPLACE_LOB", WITH_ITS_ROW);
            }
            case "PostgreSQL" -> migrate("classpath:db/migration", "classpath:db/postgresql");
            default -> throw new IllegalStateException("Neither H2 nor PostgreSQL: " + product);
        }
    }

    private String product() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    private void migrate(String... locations) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .locations(locations)
                .load()
                .migrate();
    }

    private void set(String name, long value) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET " + name + " " + value);
        }
    }
}
