package io.jenkins.plugins.dora.report.overview.bean;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * Scores from 0 to 10 in place of bands, with the means of an industry beside them.
 *
 * @param industry stable name of the industry, such as {@code FINANCIAL_SERVICES}
 * @param industryTitle its name for people
 * @param overall of all metrics below; absent unless throughput and instability both have a score
 * @param throughput of lead time, frequency and recovery
 * @param instability of failure rate and rework rate
 * @param metrics of each metric that has a score
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record PositionBean(
        @Exported String industry,
        @Exported String industryTitle,
        @Exported @Nullable ScoreBean overall,
        @Exported @Nullable ScoreBean throughput,
        @Exported @Nullable ScoreBean instability,
        @Exported List<MetricScoreBean> metrics) {
    /**
     * A score of several metrics.
     *
     * @param score from 0 to 10, more is better
     * @param mean the industry's mean of the same metrics
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record ScoreBean(
            @Exported double score, @Exported double mean) {}

    /**
     * A score of one metric.
     *
     * @param metric the field of the report that holds the metric
     * @param score from 0 to 10, more is better
     * @param mean the industry's mean
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record MetricScoreBean(
            @Exported String metric,
            @Exported double score,
            @Exported double mean) {}
}
