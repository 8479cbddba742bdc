package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.report.table.Column;
import io.jenkins.plugins.dora.report.table.ColumnType;
import io.jenkins.plugins.dora.report.table.FigureTable;
import io.jenkins.plugins.dora.report.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of several tables in one: a column for each table, of which only one has a value. So an application is assessed once
 * for all tables.
 */
final class OutputRows {
    /** The name of the table of lines that cannot be read. */
    static final String UNREADABLE = "unreadable";

    /** The name of what the metrics of all applications together are made of. */
    static final String PARTIAL = "partial";

    private static final StructType UNREADABLE_COLUMNS = new StructType()
            .add("controller", DataTypes.StringType, false)
            .add("file", DataTypes.StringType, false)
            .add("offset_bytes", DataTypes.LongType, false)
            .add("reason", DataTypes.StringType, false);

    private static final List<String> NAMES = Stream.concat(Tables.names().stream(), Stream.of(UNREADABLE, PARTIAL))
            .toList();

    private OutputRows() {}

    /** Returns the columns of all tables in one. */
    static StructType schema() {
        StructType schema = new StructType();
        for (FigureTable<?> table : Tables.ALL) {
            schema = schema.add(table.name(), columns(table), true);
        }
        return schema.add(UNREADABLE, UNREADABLE_COLUMNS, true).add(PARTIAL, PartialMetrics.columns(), true);
    }

    /** Returns the columns of a table. */
    static StructType columns(FigureTable<?> table) {
        return new StructType(table.columns().stream().map(OutputRows::field).toArray(StructField[]::new));
    }

    private static StructField field(Column<?> column) {
        return DataTypes.createStructField(column.name(), type(column.type()), column.nullable());
    }

    private static DataType type(ColumnType type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case BOOLEAN -> DataTypes.BooleanType;
            case INTEGER -> DataTypes.LongType;
            case NUMBER -> DataTypes.DoubleType;
            case DAY -> DataTypes.DateType;
            case TIME -> DataTypes.TimestampType;
        };
    }

    /** Returns a row of a table as a row of all. */
    static Row of(String table, List<@Nullable Object> values) {
        List<@Nullable Object> cells = new ArrayList<>();
        NAMES.forEach(name -> cells.add(name.equals(table) ? RowFactory.create(values.toArray()) : null));
        return RowFactory.create(cells.toArray());
    }
}
