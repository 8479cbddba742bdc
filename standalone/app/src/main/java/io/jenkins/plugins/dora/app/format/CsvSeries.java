package io.jenkins.plugins.dora.app.format;

import static java.util.stream.Collectors.joining;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.RestoreTime;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.report.overview.bean.BucketBean;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The series of a report as CSV (RFC 4180), one row per bucket, an absent number as an empty cell.
 *
 * <p>Every cell is a date or a number and every heading is fixed. So no cell needs quotes, and nothing that a user
 * named can reach a spreadsheet as a formula.
 */
final class CsvSeries {
    private static final Map<String, Function<BucketBean, @Nullable Object>> COLUMNS = columns();

    private CsvSeries() {}

    static String of(List<BucketBean> series) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS.keySet())).append("\r\n");
        for (BucketBean bucket : series) {
            csv.append(row(bucket)).append("\r\n");
        }
        return csv.toString();
    }

    private static String row(BucketBean bucket) {
        return COLUMNS.values().stream()
                .map(column -> column.apply(bucket))
                .map(value -> value == null ? "" : value.toString())
                .collect(joining(","));
    }

    private static Map<String, Function<BucketBean, @Nullable Object>> columns() {
        Map<String, Function<BucketBean, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("start", BucketBean::start);
        columns.put("end", BucketBean::end);
        columns.put("deployments", BucketBean::deployments);
        for (Result result : Result.values()) {
            columns.put("byResult." + result, bucket -> bucket.byResult().getOrDefault(result.name(), 0));
        }
        for (EnvironmentTier tier : EnvironmentTier.values()) {
            columns.put("byTier." + tier, bucket -> bucket.byTier().getOrDefault(tier.name(), 0));
        }
        for (HeadlineMetric metric : EnumSet.complementOf(EnumSet.of(HeadlineMetric.DEPLOYMENT_FREQUENCY))) {
            columns.put(metric.key(), bucket -> bucket.headlines().of(metric));
            if (metric == HeadlineMetric.LEAD_TIME) {
                columns.put("leadTimeP95Seconds", BucketBean::leadTimeP95Seconds);
            }
        }
        for (String stage : RestoreTime.STAGES) {
            columns.put(
                    "restoreStageMeanSeconds." + stage,
                    bucket -> bucket.restoreStageMeanSeconds().get(stage));
        }
        columns.put("couldFail", BucketBean::couldFail);
        columns.put("failed", BucketBean::failed);
        return columns;
    }
}
