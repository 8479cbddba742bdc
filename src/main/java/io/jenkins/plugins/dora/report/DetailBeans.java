package io.jenkins.plugins.dora.report;

import io.jenkins.plugins.dora.metrics.Durations;
import io.jenkins.plugins.dora.metrics.LeadTimeStages;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.Period;
import io.jenkins.plugins.dora.metrics.TopFailures;
import io.jenkins.plugins.dora.report.bean.BucketBean;
import io.jenkins.plugins.dora.report.bean.DurationsBean;
import io.jenkins.plugins.dora.report.bean.DurationsBean.ApplicationDurationBean;
import io.jenkins.plugins.dora.report.bean.LeadTimeBean.StageBean;
import io.jenkins.plugins.dora.report.bean.TopFailuresBean;
import io.jenkins.plugins.dora.report.bean.TopFailuresBean.ApplicationFailuresBean;
import java.util.List;

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

    static BucketBean bucket(Period bucket, Metrics metrics) {
        return new BucketBean(
                bucket.from().toString(),
                bucket.to().toString(),
                metrics.frequency().deployments(),
                Beans.byName(metrics.attempts()),
                Beans.byName(metrics.frequency().byTier()),
                Beans.value(metrics.leadTime().seconds().median()),
                Beans.value(metrics.leadTime().seconds().p95()),
                Beans.value(metrics.changeFailures().percent()),
                Beans.value(metrics.recoverySeconds().median()),
                Beans.value(metrics.restoreSeconds().median()),
                Beans.value(metrics.rework().percent()));
    }
}
