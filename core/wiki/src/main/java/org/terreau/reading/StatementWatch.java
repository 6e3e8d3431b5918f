package org.terreau.reading;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Sees every statement that Hibernate sends to the database. Named in {@code persistence.xml}. */
public class StatementWatch implements StatementInspector {

    private static final long serialVersionUID = 1;

    public StatementWatch() {}

    @Override
    public String inspect(String sql) {
        Reading.statement();
        return sql;
    }
}
