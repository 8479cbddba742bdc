package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.metrics.DeploymentFrequency;
import io.jenkins.plugins.dora.metrics.LeadTime;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.RestoreTime;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.report.table.MetricTable.Bucket;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** The metrics of all applications together, and of teams, from the rows of {@link PartialMetrics}. */
final class FleetMetrics {
    private FleetMetrics() {}

    /**
     * Returns one row for each tier and bucket, of all applications together, and for each team. What signals a failure counts
     * whenever it was, so also in buckets before the first of its application.
     */
    static Dataset<Row> together(Dataset<Row> parts) {
        List<Column> columns = new ArrayList<>();
        PartialMetrics.SUMS.forEach(name -> columns.add(sum(name)));
        PartialMetrics.MAXIMA.forEach(
                name -> columns.add(functions.max(name).cast("int").as(name)));
        for (Result result : Result.values()) {
            columns.add(sum(result.name()));
        }
        columns.add(functions.max(PartialMetrics.SIGNAL).as(PartialMetrics.SIGNAL));
        PartialMetrics.VALUES.forEach(
                name -> columns.add(functions.collect_list(name).as(name)));
        Column ofAnyTime =
                functions.max(PartialMetrics.SIGNAL).over(Window.partitionBy(PartialMetrics.TEAM, PartialMetrics.TIER));
        return parts.groupBy(PartialMetrics.TEAM, PartialMetrics.TIER, PartialMetrics.FROM, PartialMetrics.TO)
                .agg(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new))
                .withColumn(PartialMetrics.SIGNAL, ofAnyTime);
    }

    private static Column sum(String name) {
        return functions.sum(name).cast("int").as(name);
    }

    /** Returns the metrics of a row of {@link #together}. */
    static Bucket bucket(Row row, ZoneId zone) {
        Map<Result, Integer> attempts = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            attempts.put(result, row.getAs(result.name()));
        }
        Distribution none = Distribution.of();
        Metrics metrics = new Metrics(
                new DeploymentFrequency(
                        row.getAs("deployments"),
                        row.getAs("recorded_days"),
                        row.getAs("days"),
                        OptionalDouble.empty(),
                        Map.of(),
                        Map.of()),
                new LeadTime(values(row, "lead_times"), none, 0),
                new Ratio(row.getAs("failed"), row.getAs("could_fail")),
                values(row, "recoveries"),
                new RestoreTime(values(row, "restores"), none, none),
                new Ratio(row.getAs("rework"), row.getAs("successes")),
                row.getAs(PartialMetrics.SIGNAL),
                attempts);
        return new Bucket(
                Optional.empty(),
                Optional.ofNullable(row.getAs(PartialMetrics.TEAM)),
                EnvironmentTier.valueOf(row.getAs(PartialMetrics.TIER)),
                new Period(row.getAs(PartialMetrics.FROM), row.getAs(PartialMetrics.TO), zone),
                metrics);
    }

    private static Distribution values(Row row, String column) {
        Values values = new Values();
        row.<byte[]>getList(row.fieldIndex(column)).forEach(part -> PartialMetrics.read(part, values));
        return Distribution.of(values);
    }
}
