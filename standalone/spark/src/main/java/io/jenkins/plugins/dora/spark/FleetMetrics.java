package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.report.table.MetricTable.Bucket;
import io.jenkins.plugins.dora.spark.PartialMetrics.Key;
import java.time.ZoneId;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * The metrics of all applications together, and of teams, from those of the parts of the work.
 *
 * @param parts those of each part
 */
record FleetMetrics(JavaRDD<PartialMetrics> parts) {
    /** Reads the files of a directory, one for each part. */
    static FleetMetrics read(JavaSparkContext spark, String directory) {
        // Files are named one by one: a directory whose name begins with a line is read by nobody.
        return new FleetMetrics(
                spark.binaryFiles(directory + "/*").values().map(file -> PartialMetrics.of(file.toArray())));
    }

    /**
     * Returns the metrics of each tier and bucket, of all applications together and of each team. What signals a failure counts
     * whenever it was, so also in buckets before the first of its application.
     *
     * @param partitions into how many parts the work is divided
     */
    JavaRDD<Bucket> buckets(ZoneId zone, int partitions) {
        JavaPairRDD<Key, MetricSum> sums = parts.flatMapToPair(part -> part.sums().entrySet().stream()
                        .map(sum -> new Tuple2<>(sum.getKey(), sum.getValue()))
                        .iterator())
                .reduceByKey(MetricSum::plus, partitions);
        Set<Key> signals = Set.copyOf(sums.filter(sum -> sum._2().hasFailureSignal())
                .keys()
                .map(Key::ofAnyTime)
                .distinct()
                .collect());
        return sums.map(
                sum -> sum._1().bucket(sum._2(), signals.contains(sum._1().ofAnyTime()), zone));
    }
}
