package org.terreau.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terreau.server.Commons;

@ExtendWith(ArquillianExtension.class)
class LinkIndexIT {

    @Inject
    private LinkIndex index;

    @Resource(lookup = "java:jboss/datasources/TerreauDS")
    private DataSource database;

    @Deployment
    static WebArchive war() {
        return Commons.war().addClass(LinkIndexIT.class);
    }

    @Test
    void it_is_there_except_between_drop_and_make() throws SQLException {
        assertThat(columns()).isEqualTo("target page_id ");
        index.drop();
        assertThat(columns()).isEmpty();
        index.make();
        index.make();
        assertThat(columns()).isEqualTo("target page_id ");
    }

    private String columns() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select column_name from information_schema.index_columns"
                        + " where index_name = 'link_by_target' order by ordinal_position")) {
            StringBuilder columns = new StringBuilder();
            while (found.next()) {
                columns.append(found.getString(1)).append(' ');
            }
            return columns.toString();
        }
    }
}
