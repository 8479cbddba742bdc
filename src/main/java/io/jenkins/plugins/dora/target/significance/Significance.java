package io.jenkins.plugins.dora.target.significance;

import io.jenkins.plugins.dora.metrics.DeploymentFrequency;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether a metric differs from its value of another period by more than its usual variation.
 *
 * <p>Usual is what chance alone exceeds once in twenty comparisons at most. Changes of one release are no observations of
 * their own, so lead times are compared by release.
 */
public final class Significance {
    /** A difference is significant if chance makes one as large less often than this. */
    public static final double ALPHA = 0.05;

    /** Fewer observations than these show nothing. */
    public static final int LEAST_OBSERVATIONS = Difference.LEAST;

    private Significance() {}

    /**
     * Returns the metrics that differ by more than chance from those of another period; none where that period is too young
     * to be judged.
     *
     * @param past the period of {@code then}
     */
    public static Set<HeadlineMetric> between(Metrics now, Metrics then, Period past) {
        Set<HeadlineMetric> different = EnumSet.noneOf(HeadlineMetric.class);
        if (then.frequency().isJudgeable(past)) {
            Arrays.stream(HeadlineMetric.values())
                    .filter(metric -> of(metric, now, then))
                    .forEach(different::add);
        }
        return different;
    }

    /** Tells whether {@code metric} of {@code now} differs from that of {@code then} by more than chance. */
    public static boolean of(HeadlineMetric metric, Metrics now, Metrics then) {
        return pValue(metric, now, then) < ALPHA;
    }

    /**
     * Tells whether a share differs from the others by more than chance, if it is the most extreme one of several: of twenty
     * applications, one seems to differ by chance (Bonferroni).
     *
     * @param among how many shares it was picked from
     */
    public static boolean ofWorst(Ratio share, Ratio others, int among) {
        return Difference.ofShares(share, others) < ALPHA / among;
    }

    /** Returns how many observations {@code metric} is made from: releases, recoveries or incidents. */
    public static int observations(HeadlineMetric metric, Metrics metrics) {
        return switch (metric) {
            case DEPLOYMENT_FREQUENCY -> metrics.frequency().deployments();
            case LEAD_TIME -> metrics.leadTime().deployments();
            case CHANGE_FAILURE_RATE -> metrics.changeFailures().whole();
            case RECOVERY_TIME -> metrics.recoverySeconds().count();
            case RESTORE_TIME -> metrics.restoreSeconds().count();
            case REWORK_RATE -> metrics.rework().whole();
        };
    }

    private static double pValue(HeadlineMetric metric, Metrics now, Metrics then) {
        return switch (metric) {
            case DEPLOYMENT_FREQUENCY -> counts(now.frequency(), then.frequency());
            case CHANGE_FAILURE_RATE -> Difference.ofShares(now.changeFailures(), then.changeFailures());
            case REWORK_RATE -> Difference.ofShares(now.rework(), then.rework());
            case LEAD_TIME ->
                times(metric, now, then, metrics -> metrics.leadTime().releaseSeconds());
            case RECOVERY_TIME -> times(metric, now, then, Metrics::recoverySeconds);
            case RESTORE_TIME -> times(metric, now, then, Metrics::restoreSeconds);
        };
    }

    private static double counts(DeploymentFrequency now, DeploymentFrequency then) {
        return Difference.ofCounts(now.deployments(), now.days(), then.deployments(), then.days());
    }

    private static double times(
            HeadlineMetric metric, Metrics now, Metrics then, Function<Metrics, Distribution> observations) {
        boolean longer = metric.of(now).orElse(0) > metric.of(then).orElse(0);
        return Difference.ofTimes(observations.apply(now), observations.apply(then), longer);
    }
}
