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
import java.util.Arrays;
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
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of one application, tier and bucket with all their values, and those of its part that belongs to a team. Those
 * of all applications, and of teams, are found from the values, because a median of medians is no median.
 */
final class PartialMetrics {
    private static final String TEAM = "team";
    private static final List<String> KEYS = List.of(TEAM, "tier", "from_day", "to_day");
    private static final List<String> SUMS = List.of("deployments", "could_fail", "failed", "successes", "rework");
    private static final List<String> MAXIMA = List.of("recorded_days", "days");
    private static final List<String> VALUES = List.of("lead_times", "recoveries", "restores");
    private static final String SIGNAL = "has_failure_signal";

    private PartialMetrics() {}

    /** Returns the columns of its rows. */
    static StructType columns() {
        StructType columns = new StructType()
                .add(TEAM, DataTypes.StringType, true)
                .add("tier", DataTypes.StringType, false)
                .add("from_day", DataTypes.DateType, false)
                .add("to_day", DataTypes.DateType, false);
        for (String name : SUMS) {
            columns = columns.add(name, DataTypes.IntegerType, false);
        }
        for (String name : MAXIMA) {
            columns = columns.add(name, DataTypes.IntegerType, false);
        }
        for (Result result : Result.values()) {
            columns = columns.add(result.name(), DataTypes.IntegerType, false);
        }
        columns = columns.add(SIGNAL, DataTypes.BooleanType, false);
        for (String name : VALUES) {
            columns = columns.add(name, DataTypes.createArrayType(DataTypes.DoubleType, false), false);
        }
        return columns;
    }

    /** Returns a row in the order of the columns. */
    static List<@Nullable Object> of(Bucket bucket) {
        Metrics metrics = bucket.metrics();
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                bucket.team().orElse(null),
                bucket.tier().name(),
                bucket.days().from(),
                bucket.days().to(),
                metrics.frequency().deployments(),
                metrics.changeFailures().whole(),
                metrics.changeFailures().part(),
                metrics.rework().whole(),
                metrics.rework().part(),
                metrics.frequency().recordedDays(),
                metrics.frequency().days()));
        for (Result result : Result.values()) {
            values.add(metrics.attempts().get(result));
        }
        values.add(metrics.hasFailureSignal());
        values.add(metrics.leadTime().seconds().sample(Integer.MAX_VALUE));
        values.add(metrics.recoverySeconds().sample(Integer.MAX_VALUE));
        values.add(metrics.restoreSeconds().sample(Integer.MAX_VALUE));
        return values;
    }

    /**
     * Returns one row for each tier and bucket, of all applications together, and for each team. What signals a failure counts whenever it was,
     * so also in buckets before the first of its application.
     */
    static Dataset<Row> together(Dataset<Row> parts) {
        List<Column> sums = new ArrayList<>();
        SUMS.forEach(name -> sums.add(functions.sum(name).cast("int").as(name)));
        MAXIMA.forEach(name -> sums.add(functions.max(name).as(name)));
        for (Result result : Result.values()) {
            sums.add(functions.sum(result.name()).cast("int").as(result.name()));
        }
        sums.add(functions.max(SIGNAL).as(SIGNAL));
        VALUES.forEach(name -> sums.add(
                functions.flatten(functions.collect_list(functions.col(name))).as(name)));
        Column ofAnyTime = functions.max(SIGNAL).over(Window.partitionBy(TEAM, "tier"));
        return parts.groupBy(KEYS.stream().map(functions::col).toArray(Column[]::new))
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
                .withColumn(SIGNAL, ofAnyTime)
                .orderBy(TEAM, "tier", "from_day");
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
                row.getAs(SIGNAL),
                attempts);
        return new Bucket(
                Optional.empty(),
                Optional.ofNullable(row.getAs(TEAM)),
                EnvironmentTier.valueOf(row.getAs("tier")),
                new Period(row.getAs("from_day"), row.getAs("to_day"), zone),
                metrics);
    }

    private static Distribution values(Row row, String column) {
        Values values = new Values();
        row.<Double>getList(row.fieldIndex(column)).forEach(values::add);
        return Distribution.of(values);
    }
}
