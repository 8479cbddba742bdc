package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.spark.output.TableRow;
import io.jenkins.plugins.dora.spark.output.TablesOutputFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * The tables of all controllers.
 *
 * @param spark where they are computed
 * @param settings what counts
 * @param partitions into how many parts the work is divided; 0 for as many as the cores and the size of the files ask for
 */
record FleetTables(SparkSession spark, JobSettings settings, int partitions) {
    /** The values of so many parts fit into memory together: they are a small share of the lines. */
    private static final int PARTS_OF_METRICS = 8;

    /**
     * Writes the tables as Parquet, and replaces those of an earlier run.
     *
     * @param input the directory with a store for each controller
     * @param output the directory of the tables
     * @return how many lines cannot be read
     */
    long write(String input, String output) {
        Journals journals = Journals.of(context(), input, partitions);
        Routing routing = Routing.of(spark, journals, settings);
        routing.days(settings);
        OutputTables.ALL.forEach(table -> delete(output, table.getName()));
        delete(output, TablesOutputFormat.BYTES);
        save(assess(journals, routing), output, OutputTables.ALL, "part", false);
        FleetMetrics metrics = FleetMetrics.read(context(), output + '/' + TablesOutputFormat.BYTES);
        save(
                metrics.buckets(settings.profile().timeZone(), 1 + journals.partitions() / PARTS_OF_METRICS)
                        .map(OutputTables::metrics),
                output,
                List.of(OutputTables.METRICS),
                "all",
                true);
        delete(output, TablesOutputFormat.BYTES);
        return unreadable(output);
    }

    private JavaRDD<TableRow> assess(Journals journals, Routing routing) {
        Broadcast<Routing> shared = context().broadcast(routing);
        JobSettings what = settings;
        return RoutedLines.of(spark, journals.lines(), shared, journals.partitions())
                .toJavaRDD()
                .mapPartitions(lines -> new AssessedRows(lines, shared.value(), what));
    }

    private void save(JavaRDD<TableRow> rows, String output, List<MessageType> tables, String files, boolean last) {
        Configuration configuration = TablesOutputFormat.of(context().hadoopConfiguration(), tables, files, last);
        rows.mapToPair(row -> new Tuple2<Void, TableRow>(null, row))
                .saveAsNewAPIHadoopFile(output, Void.class, TableRow.class, TablesOutputFormat.class, configuration);
    }

    private void delete(String output, String table) {
        Path directory = new Path(output, table);
        try {
            directory.getFileSystem(context().hadoopConfiguration()).delete(directory, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long unreadable(String output) {
        try {
            return TablesOutputFormat.rows(context().hadoopConfiguration(), new Path(output, OutputTables.UNREADABLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }
}
