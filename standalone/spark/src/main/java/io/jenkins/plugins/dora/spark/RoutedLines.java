package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.model.text.InvalidEventException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Lines with the application that they concern, as rows that Spark sorts on disk where memory does not suffice. */
final class RoutedLines {
    private static final StructType COLUMNS = new StructType()
            .add("application", DataTypes.StringType, true)
            .add("controller", DataTypes.StringType, false)
            .add("file", DataTypes.StringType, false)
            .add("offset", DataTypes.LongType, false)
            .add("content", DataTypes.BinaryType, false);

    private RoutedLines() {}

    /** Returns the lines, those of an application in one partition, next to each other and in order of recording. */
    static Dataset<Row> of(SparkSession spark, JavaRDD<JournalLine> lines, Broadcast<Routing> routing, int partitions) {
        JavaRDD<Row> rows = lines.mapPartitions(some -> {
            Routing known = routing.value();
            return Iterators.stream(some).flatMap(line -> rows(line, known)).iterator();
        });
        return spark.createDataFrame(rows, COLUMNS)
                .repartition(partitions, functions.col("application"))
                .sortWithinPartitions("application", "controller", "file", "offset");
    }

    private static Stream<Row> rows(JournalLine line, Routing routing) {
        try {
            return routing.applications(line).stream().map(application -> row(application, line));
        } catch (InvalidEventException e) {
            return Stream.of(row(null, line));
        }
    }

    private static Row row(@Nullable String application, JournalLine line) {
        return RowFactory.create(application, line.controller(), line.file(), line.offset(), line.content());
    }

    /** Returns the application of a row; empty for a line that cannot be read. */
    static Optional<String> application(Row row) {
        return Optional.ofNullable(row.getString(0));
    }

    static JournalLine line(Row row) {
        return new JournalLine(row.getString(1), row.getString(2), row.getLong(3), row.getAs(4));
    }
}
