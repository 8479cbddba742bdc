package io.jenkins.plugins.dora.spark;

import io.jenkins.plugins.dora.metrics.DeploymentFrequency;
import io.jenkins.plugins.dora.metrics.LeadTime;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.RestoreTime;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import io.jenkins.plugins.dora.model.value.Result;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics of several applications together, with all their values: those of all applications are found from the values,
 * because a median of medians is no median.
 */
final class MetricSum implements Serializable {
    private static final long serialVersionUID = 1;

    private int deployments;
    private int recordedDays;
    private int days;
    private int couldFail;
    private int failed;
    private int successes;
    private int rework;
    private boolean failureSignal;
    private final Map<Result, Integer> attempts = new EnumMap<>(Result.class);
    private final List<double[]> leadTimes = new ArrayList<>();
    private final List<double[]> recoveries = new ArrayList<>();
    private final List<double[]> restores = new ArrayList<>();

    /** Takes the metrics of one application. */
    MetricSum(Metrics metrics) {
        deployments = metrics.frequency().deployments();
        recordedDays = metrics.frequency().recordedDays();
        days = metrics.frequency().days();
        couldFail = metrics.changeFailures().whole();
        failed = metrics.changeFailures().part();
        successes = metrics.rework().whole();
        rework = metrics.rework().part();
        failureSignal = metrics.hasFailureSignal();
        attempts.putAll(metrics.attempts());
        add(metrics.leadTime().seconds(), leadTimes);
        add(metrics.recoverySeconds(), recoveries);
        add(metrics.restoreSeconds(), restores);
    }

    private static void add(Distribution distribution, List<double[]> values) {
        if (distribution.count() > 0) {
            values.add(distribution.sample(Integer.MAX_VALUE));
        }
    }

    /** Adds another sum to this one, and returns this one. */
    MetricSum plus(MetricSum other) {
        deployments += other.deployments;
        recordedDays = Math.max(recordedDays, other.recordedDays);
        days = Math.max(days, other.days);
        couldFail += other.couldFail;
        failed += other.failed;
        successes += other.successes;
        rework += other.rework;
        failureSignal |= other.failureSignal;
        other.attempts.forEach((result, count) -> attempts.merge(result, count, Integer::sum));
        leadTimes.addAll(other.leadTimes);
        recoveries.addAll(other.recoveries);
        restores.addAll(other.restores);
        return this;
    }

    /** Whether anything signals a failure of one of the applications. */
    boolean hasFailureSignal() {
        return failureSignal;
    }

    /** @param hasFailureSignal whether anything signals a failure, in these days or others */
    Metrics metrics(boolean hasFailureSignal) {
        Distribution none = Distribution.of();
        return new Metrics(
                new DeploymentFrequency(deployments, recordedDays, days, Optional.empty(), Map.of(), Map.of()),
                new LeadTime(distribution(leadTimes), none, 0),
                new Ratio(failed, couldFail),
                distribution(recoveries),
                new RestoreTime(distribution(restores), none, none),
                new Ratio(rework, successes),
                hasFailureSignal,
                attempts);
    }

    private static Distribution distribution(List<double[]> parts) {
        Values values = new Values();
        for (double[] part : parts) {
            for (double value : part) {
                values.add(value);
            }
        }
        return Distribution.of(values);
    }
}
