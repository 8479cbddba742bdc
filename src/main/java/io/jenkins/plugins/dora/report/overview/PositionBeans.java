package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.report.overview.bean.PositionBean;
import io.jenkins.plugins.dora.report.overview.bean.PositionBean.MetricScoreBean;
import io.jenkins.plugins.dora.report.overview.bean.PositionBean.ScoreBean;
import io.jenkins.plugins.dora.target.position.Position;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns scores into beans. */
final class PositionBeans {
    private PositionBeans() {}

    static PositionBean of(Position position) {
        return new PositionBean(
                position.industry().name(),
                position.industry().title(),
                score(position, position.overall()),
                score(position, position.scored(Position.THROUGHPUT)),
                score(position, position.scored(Position.INSTABILITY)),
                position.scored(Arrays.asList(HeadlineMetric.values())).stream()
                        .map(metric -> metricScore(position, metric))
                        .toList());
    }

    private static @Nullable ScoreBean score(Position position, List<HeadlineMetric> metrics) {
        return metrics.isEmpty()
                ? null
                : new ScoreBean(
                        position.score(metrics).orElseThrow(),
                        position.mean(metrics).orElseThrow());
    }

    private static MetricScoreBean metricScore(Position position, HeadlineMetric metric) {
        return new MetricScoreBean(
                metric.field(),
                position.score(List.of(metric)).orElseThrow(),
                position.mean(List.of(metric)).orElseThrow());
    }
}
