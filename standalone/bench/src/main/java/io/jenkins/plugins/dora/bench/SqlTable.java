package io.jenkins.plugins.dora.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Takes the rows of a table of a database. */
interface SqlTable {
    /** Adds a row; an empty text stands for NULL. */
    void add(Object... values);

    /** Returns when all rows are in the table. */
    void close() throws SQLException, IOException;
}
