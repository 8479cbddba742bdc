package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.report.table.FigureTable;
import io.jenkins.plugins.dora.report.table.MetricTable;
import io.jenkins.plugins.dora.report.table.Tables;
import java.time.ZoneId;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * The tables of all controllers.
 *
 * @param spark where they are computed
 * @param settings what counts
 * @param partitions into how many parts the work is divided; 0 for as many as the cores and the size of the files ask for
 */
record FleetTables(SparkSession spark, JobSettings settings, int partitions) {
    /**
     * Writes the tables as Parquet, and replaces those of an earlier run.
     *
     * @param input the directory with a store for each controller
     * @param output the directory of the tables
     * @return how many lines cannot be read
     */
    long write(String input, String output) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Journals journals = Journals.of(context, input, partitions);
        Routing routing = Routing.of(journals.lines(), settings);
        routing.days(settings);
        Dataset<Row> rows = assess(journals, routing, context).persist(StorageLevel.DISK_ONLY());
        for (FigureTable<?> table : Tables.ALL) {
            Dataset<Row> some = of(rows, table.name());
            save(table == MetricTable.TABLE ? some.unionAll(together(rows)) : some, output, table.name());
        }
        Dataset<Row> unreadable = of(rows, OutputRows.UNREADABLE);
        save(unreadable, output, OutputRows.UNREADABLE);
        long count = unreadable.count();
        rows.unpersist();
        return count;
    }

    private Dataset<Row> assess(Journals journals, Routing routing, JavaSparkContext context) {
        Broadcast<Routing> shared = context.broadcast(routing);
        JobSettings what = settings;
        return RoutedLines.of(spark, journals.lines(), shared, journals.partitions())
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) some -> new AssessedRows(some, shared.value(), what),
                        Encoders.row(OutputRows.schema()));
    }

    private static Dataset<Row> of(Dataset<Row> rows, String table) {
        return rows.filter(functions.col(table).isNotNull()).select(table + ".*");
    }

    private static void save(Dataset<Row> rows, String output, String table) {
        rows.write().mode(SaveMode.Overwrite).parquet(output + '/' + table);
    }

    /** Returns the metrics of all applications together, and of teams. */
    private Dataset<Row> together(Dataset<Row> rows) {
        ZoneId zone = settings.profile().timeZone();
        return PartialMetrics.together(of(rows, OutputRows.PARTIAL))
                .map(
                        (MapFunction<Row, Row>) row -> RowFactory.create(MetricTable.TABLE
                                .values(PartialMetrics.bucket(row, zone))
                                .toArray()),
                        Encoders.row(OutputRows.columns(MetricTable.TABLE)));
    }
}
