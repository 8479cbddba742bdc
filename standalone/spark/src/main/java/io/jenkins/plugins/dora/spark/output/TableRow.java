package io.jenkins.plugins.dora.spark.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of the tables.
 *
 * @param table the name of the table
 * @param values its values in the order of the columns; null where there is none
 */
public record TableRow(String table, List<@Nullable Object> values) {}
