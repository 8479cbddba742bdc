package io.jenkins.plugins.dora.target.goal;

import io.jenkins.plugins.dora.metrics.Amounts;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.profile.benchmark.Limits.Reach;
import io.jenkins.plugins.dora.profile.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A target of some applications, and where they stand.
 *
 * @param metric which metric
 * @param target the target of the profile
 * @param isForAll whether it decides about all applications of the scope
 * @param metrics the metrics of the applications that the target decides about
 * @param period the period of these metrics
 * @param missedBy the applications that miss the target, each by itself, sorted
 */
public record TargetResult(
        HeadlineMetric metric, Target target, boolean isForAll, Metrics metrics, Period period, List<String> missedBy) {
    /** Returns the value aimed at, in the unit of the metric. */
    public double goal() {
        return MetricGoal.inUnitOf(metric, target.goals().get(metric.goal().orElseThrow()));
    }

    /** Returns what it takes to reach the goal. */
    public Reach reach() {
        return metric.reach();
    }

    /** Returns where the applications are, in the unit of the metric; empty where that is not known. */
    public OptionalDouble value() {
        return metric.of(metrics);
    }

    /** Returns whether the target is met; empty where the value is not known well enough to judge. */
    public Optional<Boolean> isMet() {
        return metric.gap(metrics, period).isPresent()
                ? Optional.empty()
                : Optional.of(reach().isReached(value().orElseThrow(), goal()));
    }

    /** Returns by how many percent of the goal the value is better, negative where it is worse; empty for a goal of 0. */
    public OptionalDouble marginPercent() {
        return metric.improvement(value(), OptionalDouble.of(goal()));
    }

    /** Returns a sentence that sets the value, which is known, beside the goal. */
    public String sentence() {
        return "%s%s is %s; the target is %s %s."
                .formatted(
                        metric.title(),
                        applications(),
                        Amounts.brief(metric.unit(), value().orElseThrow()),
                        reach().words(),
                        Amounts.brief(metric.unit(), goal()));
    }

    private String applications() {
        if (!target.applications().equals(Target.EVERY_APPLICATION)) {
            return " of " + target.applications().text();
        }
        return isForAll ? "" : " of the other applications";
    }
}
