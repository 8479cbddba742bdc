package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.report.overview.bean.AttemptsBean;
import io.jenkins.plugins.dora.report.overview.bean.BucketBean;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean;
import io.jenkins.plugins.dora.report.overview.bean.DataQualityBean;
import io.jenkins.plugins.dora.report.overview.bean.FindingBean;
import io.jenkins.plugins.dora.report.overview.bean.PositionBean;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import io.jenkins.plugins.dora.report.overview.bean.TargetBean;
import io.jenkins.plugins.dora.report.overview.bean.TopFailuresBean;
import io.jenkins.plugins.dora.report.overview.metric.BandsBean;
import io.jenkins.plugins.dora.report.overview.metric.DurationsBean;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The DORA metrics of a scope over a period: the whole answer of {@code api/json}.
 *
 * @param scope what it is about
 * @param period when
 * @param benchmark name of the table that gave the bands
 * @param benchmarkYear year or years of the reports that the table comes from
 * @param bands the limits of that table
 * @param headlines the headline metrics
 * @param attempts all attempts, failed ones included
 * @param durations how long deploying took
 * @param topFailures where it failed most
 * @param series the numbers per bucket, oldest first, empty buckets included
 * @param comparison the same numbers of other times
 * @param dataQuality what makes the numbers less certain
 * @param findings what stands out, most important first
 * @param targets what is aimed at, and where things are
 * @param position scores from 0 to 10; absent where the benchmark gives bands
 * @param blendedApplications how many applications the figures are drawn from together
 * @param choices what else can be asked for
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record Report(
        @Exported ScopeBean scope,
        @Exported PeriodBean period,
        @Exported String benchmark,
        @Exported String benchmarkYear,
        @Exported BandsBean bands,
        @Exported(merge = true) Headlines headlines,
        @Exported AttemptsBean attempts,
        @Exported DurationsBean durations,
        @Exported TopFailuresBean topFailures,
        @Exported List<BucketBean> series,
        @Exported ComparisonBean comparison,
        @Exported List<DataQualityBean> dataQuality,
        @Exported List<FindingBean> findings,
        @Exported List<TargetBean> targets,
        @Exported @Nullable PositionBean position,
        @Exported int blendedApplications,
        @Exported ChoicesBean choices) {
    /**
     * Which deployments the report is about; an empty list stands for all.
     *
     * @param applications names of applications
     * @param environments names of environments
     * @param tiers names of tiers
     * @param teams names of teams
     * @param controllers ids of controllers
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record ScopeBean(
            @Exported List<String> applications,
            @Exported List<String> environments,
            @Exported List<String> tiers,
            @Exported List<String> teams,
            @Exported List<String> controllers) {}

    /**
     * The days the report covers.
     *
     * @param from first day
     * @param to day after the last
     * @param days number of days
     * @param timeZone the zone of the days
     * @param granularity width of a bucket of the series
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record PeriodBean(
            @Exported String from,
            @Exported String to,
            @Exported int days,
            @Exported String timeZone,
            @Exported String granularity) {}

    /**
     * The values that a query can name.
     *
     * @param applications names of the applications of the recorded deployments, sorted
     * @param environments names of their environments, sorted
     * @param metrics the headline metrics, in the order in which they are shown
     * @param teams names of the teams of the applications on the page, sorted
     * @param controllers ids of the controllers whose events are read, sorted; none if they are of one
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record ChoicesBean(
            @Exported List<String> applications,
            @Exported List<String> environments,
            @Exported List<HeadlineMetricBean> metrics,
            @Exported List<String> teams,
            @Exported List<String> controllers) {
        public ChoicesBean(
                List<String> applications, List<String> environments, List<String> teams, List<String> controllers) {
            this(applications, environments, HeadlineMetricBean.all(), teams, controllers);
        }
    }

    /**
     * A headline metric.
     *
     * @param field the field of the report that holds it
     * @param key the field of its value in compared periods and in the series
     * @param title its name for people
     * @param unit PER_DAY, SECONDS or PERCENT; more is better per day only
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record HeadlineMetricBean(
            @Exported String field,
            @Exported String key,
            @Exported String title,
            @Exported String unit) {
        static List<HeadlineMetricBean> all() {
            return Arrays.stream(HeadlineMetric.values())
                    .map(metric -> new HeadlineMetricBean(
                            metric.field(),
                            metric.key(),
                            metric.title(),
                            metric.unit().name()))
                    .toList();
        }
    }
}
