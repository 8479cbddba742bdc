package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.report.table.ColumnType;
import io.jenkins.plugins.dora.report.table.MetricTable.Bucket;
import io.jenkins.plugins.dora.spark.output.TableRow;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the metrics of applications, and of their parts that belong to teams, by tier and bucket, with all their values: those
 * of all applications are found from the values, because a median of medians is no median.
 */
final class PartialMetrics {
    static final String TEAM = "team";
    static final String TIER = "tier";
    static final String FROM = "from_day";
    static final String TO = "to_day";
    static final List<String> SUMS = List.of("deployments", "could_fail", "failed", "successes", "rework");
    static final List<String> MAXIMA = List.of("recorded_days", "days");
    static final List<String> VALUES = List.of("lead_times", "recoveries", "restores");
    static final String SIGNAL = "has_failure_signal";

    /** The columns of its rows. */
    static final MessageType COLUMNS = new MessageType("_partial", columns());

    private final Map<Key, Sum> sums = new LinkedHashMap<>();

    private record Key(Optional<String> team, EnvironmentTier tier, Period days) {}

    private static List<Type> columns() {
        List<Type> columns = new ArrayList<>();
        columns.add(OutputTables.field(TEAM, ColumnType.TEXT, true));
        columns.add(OutputTables.field(TIER, ColumnType.TEXT, false));
        columns.add(OutputTables.field(FROM, ColumnType.DAY, false));
        columns.add(OutputTables.field(TO, ColumnType.DAY, false));
        Stream.of(SUMS.stream(), MAXIMA.stream(), Arrays.stream(Result.values()).map(Result::name))
                .flatMap(names -> names)
                .forEach(name -> columns.add(OutputTables.field(name, ColumnType.INTEGER, false)));
        columns.add(OutputTables.field(SIGNAL, ColumnType.BOOLEAN, false));
        VALUES.forEach(
                name -> columns.add(Types.required(PrimitiveTypeName.BINARY).named(name)));
        return columns;
    }

    void add(Bucket bucket) {
        sums.computeIfAbsent(new Key(bucket.team(), bucket.tier(), bucket.days()), key -> new Sum())
                .add(bucket.metrics());
    }

    /** Returns the rows, in the order of the columns. */
    Stream<TableRow> rows() {
        return sums.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue()));
    }

    private static TableRow row(Key key, Sum sum) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(key.team().orElse(null));
        values.add(key.tier().name());
        values.add(key.days().from());
        values.add(key.days().to());
        sum.addTo(values);
        return new TableRow(COLUMNS.getName(), values);
    }

    private static final class Sum {
        private final long[] sums = new long[SUMS.size()];
        private final long[] maxima = new long[MAXIMA.size()];
        private final Map<Result, Long> attempts = new EnumMap<>(Result.class);
        private boolean hasSignal;
        private final List<Values> values =
                VALUES.stream().map(name -> new Values()).toList();

        void add(Metrics metrics) {
            sums[0] += metrics.frequency().deployments();
            sums[1] += metrics.changeFailures().whole();
            sums[2] += metrics.changeFailures().part();
            sums[3] += metrics.rework().whole();
            sums[4] += metrics.rework().part();
            maxima[0] = Math.max(maxima[0], metrics.frequency().recordedDays());
            maxima[1] = Math.max(maxima[1], metrics.frequency().days());
            metrics.attempts().forEach((result, count) -> attempts.merge(result, (long) count, Long::sum));
            hasSignal |= metrics.hasFailureSignal();
            addAll(metrics.leadTime().seconds(), values.get(0));
            addAll(metrics.recoverySeconds(), values.get(1));
            addAll(metrics.restoreSeconds(), values.get(2));
        }

        private static void addAll(Distribution distribution, Values values) {
            if (distribution.count() > 0) {
                Arrays.stream(distribution.sample(Integer.MAX_VALUE)).forEach(values::add);
            }
        }

        void addTo(List<@Nullable Object> row) {
            Arrays.stream(sums).forEach(row::add);
            Arrays.stream(maxima).forEach(row::add);
            for (Result result : Result.values()) {
                row.add(attempts.getOrDefault(result, 0L));
            }
            row.add(hasSignal);
            values.forEach(one -> row.add(bytes(Distribution.of(one).sample(Integer.MAX_VALUE))));
        }
    }

    private static byte[] bytes(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Double.BYTES));
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }

    /** Adds the values of a row. */
    static void read(byte[] bytes, Values values) {
        DoubleBuffer doubles = ByteBuffer.wrap(bytes).asDoubleBuffer();
        while (doubles.hasRemaining()) {
            values.add(doubles.get());
        }
    }
}
