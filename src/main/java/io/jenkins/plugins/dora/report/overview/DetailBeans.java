package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.LeadTimeStages;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.Trend;
import io.jenkins.plugins.dora.metrics.attempt.Durations;
import io.jenkins.plugins.dora.metrics.attempt.TopFailures;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.report.overview.bean.BucketBean;
import io.jenkins.plugins.dora.report.overview.bean.HeadlineValuesBean;
import io.jenkins.plugins.dora.report.overview.bean.TopFailuresBean;
import io.jenkins.plugins.dora.report.overview.bean.TopFailuresBean.ApplicationFailuresBean;
import io.jenkins.plugins.dora.report.overview.metric.DurationsBean;
import io.jenkins.plugins.dora.report.overview.metric.DurationsBean.ApplicationDurationBean;
import io.jenkins.plugins.dora.report.overview.metric.LeadTimeBean.StageBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what lies behind the metrics into beans. */
final class DetailBeans {
    private DetailBeans() {}

    static List<StageBean> stages(LeadTimeStages stages) {
        return stages.secondsByName().entrySet().stream()
                .map(stage -> new StageBean(
                        stage.getKey(),
                        stage.getValue().count(),
                        Beans.value(stage.getValue().median()),
                        Beans.value(stage.getValue().mean())))
                .toList();
    }

    static DurationsBean durations(Durations durations) {
        return new DurationsBean(
                Beans.value(durations.rollbackMeanSeconds()),
                durations.byApplication().entrySet().stream()
                        .map(entry -> new ApplicationDurationBean(
                                entry.getKey(),
                                entry.getValue().count(),
                                entry.getValue().mean().orElseThrow()))
                        .toList(),
                durations.rollbackMeanSeconds().isPresent() ? null : Reason.NO_ROLLBACKS.bean());
    }

    static TopFailuresBean topFailures(TopFailures top) {
        return new TopFailuresBean(failures(top.production()), failures(top.nonProduction()));
    }

    private static List<ApplicationFailuresBean> failures(List<TopFailures.ApplicationFailures> failures) {
        return failures.stream()
                .map(one -> new ApplicationFailuresBean(one.application(), one.failures()))
                .toList();
    }

    static BucketBean bucket(Trend.Bucket bucket) {
        Metrics metrics = bucket.metrics();
        return new BucketBean(
                bucket.period().from().toString(),
                bucket.period().to().toString(),
                metrics.frequency().deployments(),
                Beans.byName(metrics.attempts()),
                Beans.byName(metrics.frequency().byTier()),
                Beans.byText(metrics.frequency().byEnvironment()),
                Beans.value(metrics.leadTime().seconds().p95()),
                means(bucket.stages().secondsByName()),
                metrics.changeFailures().whole(),
                metrics.changeFailures().part(),
                means(metrics.restore().stages()),
                new HeadlineValuesBean(HeadlineMetric.valuesOf(metrics)));
    }

    private static Map<String, Double> means(Map<String, Distribution> secondsByName) {
        Map<String, Double> means = new LinkedHashMap<>();
        secondsByName.forEach(
                (stage, seconds) -> means.put(stage, seconds.mean().orElseThrow()));
        return means;
    }
}
