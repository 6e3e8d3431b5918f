package org.terreau.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.server.Commons;

@ExtendWith(ArquillianExtension.class)
class ScatteredIndexesIT {

    private static final List<String> ALL = List.of(
            "link_by_target target",
            "link_by_target page_id",
            "page_by_title title_key",
            "page_by_type type",
            "page_by_type title_key");

    @Inject
    private ScatteredIndexes indexes;

    @Resource(lookup = "java:jboss/datasources/TerreauDS")
    private DataSource database;

    @Deployment
    static WebArchive war() {
        return Commons.war().addClass(ScatteredIndexesIT.class);
    }

    @Test
    void they_are_there_except_between_drop_and_make() throws SQLException {
        assertThat(columns()).isEqualTo(ALL);
        indexes.drop();
        assertThat(columns()).isEmpty();
        indexes.make();
        indexes.make();
        assertThat(columns()).isEqualTo(ALL);
    }

    private List<String> columns() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select index_name, column_name"
                        + " from information_schema.index_columns"
                        + " where index_name in ('link_by_target', 'page_by_title', 'page_by_type')"
                        + " order by index_name, ordinal_position")) {
            List<String> columns = new ArrayList<>();
            while (found.next()) {
                columns.add(found.getString(1) + " " + found.getString(2));
            }
            return columns;
        }
    }
}
