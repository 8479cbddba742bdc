package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.report.table.Column;
import io.jenkins.plugins.dora.report.table.ColumnType;
import io.jenkins.plugins.dora.report.table.FigureTable;
import io.jenkins.plugins.dora.report.table.MetricTable;
import io.jenkins.plugins.dora.report.table.MetricTable.Bucket;
import io.jenkins.plugins.dora.report.table.Tables;
import io.jenkins.plugins.dora.spark.output.TableRow;
import io.jenkins.plugins.dora.spark.output.TablesOutputFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** The tables that are written, and the columns of their files. */
final class OutputTables {
    /** The name of the table of lines that cannot be read. */
    static final String UNREADABLE = "unreadable";

    private static final MessageType UNREADABLE_COLUMNS = new MessageType(
            UNREADABLE,
            field("controller", ColumnType.TEXT, false),
            field("file", ColumnType.TEXT, false),
            field("offset_bytes", ColumnType.INTEGER, false),
            field("reason", ColumnType.TEXT, false));

    /** The columns of the metrics. */
    static final MessageType METRICS = columns(MetricTable.TABLE);

    /** All of them. */
    static final List<MessageType> ALL = Stream.concat(
                    Tables.ALL.stream().map(OutputTables::columns), Stream.of(UNREADABLE_COLUMNS))
            .toList();

    private OutputTables() {}

    /** Returns the columns of a table. */
    static MessageType columns(FigureTable<?> table) {
        return new MessageType(
                table.name(), table.columns().stream().map(OutputTables::field).toList());
    }

    private static Type field(Column<?> column) {
        return field(column.name(), column.type(), column.nullable());
    }

    private static Type field(String name, ColumnType type, boolean nullable) {
        Repetition repetition = nullable ? Repetition.OPTIONAL : Repetition.REQUIRED;
        return switch (type) {
            case TEXT ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case BOOLEAN ->
                Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
            case INTEGER -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
            case NUMBER -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
            case DAY ->
                Types.primitive(PrimitiveTypeName.INT32, repetition)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case TIME ->
                Types.primitive(PrimitiveTypeName.INT64, repetition)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(name);
        };
    }

    /** Returns what becomes a file for {@link FleetMetrics}. */
    static TableRow partial(PartialMetrics metrics) {
        return new TableRow(TablesOutputFormat.BYTES, List.of(metrics.toBytes()));
    }

    /** Returns a row of the table of metrics. */
    static TableRow metrics(Bucket bucket) {
        return new TableRow(MetricTable.TABLE.name(), MetricTable.TABLE.values(bucket));
    }

    /** Returns a row of a line that cannot be read. */
    static TableRow unreadable(JournalLine line, String reason) {
        return new TableRow(UNREADABLE, Arrays.asList(line.controller(), line.file(), line.offset(), reason));
    }
}
