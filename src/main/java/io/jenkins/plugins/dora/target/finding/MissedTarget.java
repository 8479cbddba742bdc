package io.jenkins.plugins.dora.target.finding;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.target.goal.TargetResult;
import io.jenkins.plugins.dora.target.significance.Significance;
import java.util.Map;
import java.util.stream.Stream;

/** A target is missed by a tenth at least, by as many observations as a comparison needs. */
final class MissedTarget implements FindingRule<FindingFigures> {
    private static final double LEAST_FACTOR = 1.1;
    private static final double MOST_FACTOR = 20;

    @Override
    public Stream<Finding> find(FindingFigures figures) {
        return figures.targets().stream()
                .filter(result -> !result.isMet().orElse(true))
                .filter(result -> observations(result) >= Significance.LEAST_OBSERVATIONS)
                .filter(result -> factor(result) >= LEAST_FACTOR)
                .map(MissedTarget::finding);
    }

    /** A frequency that is too low has few observations for that very reason. */
    private static int observations(TargetResult result) {
        return result.metric() == HeadlineMetric.DEPLOYMENT_FREQUENCY
                ? Significance.LEAST_OBSERVATIONS
                : Significance.observations(result.metric(), result.metrics());
    }

    private static double factor(TargetResult result) {
        double value = result.value().orElseThrow();
        double factor = result.metric().isMoreBetter() ? result.goal() / value : value / result.goal();
        return Math.min(MOST_FACTOR, factor);
    }

    private static Finding finding(TargetResult result) {
        HeadlineMetric metric = result.metric();
        return new Finding(
                Finding.Code.TARGET_MISSED,
                result.sentence(),
                Map.of(metric.key(), result.value().orElseThrow(), "goal", result.goal()),
                RecordPage.of(metric),
                factor(result) / LEAST_FACTOR);
    }
}
