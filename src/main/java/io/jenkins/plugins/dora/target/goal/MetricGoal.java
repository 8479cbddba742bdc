package io.jenkins.plugins.dora.target.goal;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.profile.target.Goal;

/** Translates between goals of the profile and headline metrics with their units. */
public final class MetricGoal {
    private static final double DAYS_PER_WEEK = 7;
    private static final double SECONDS_PER_HOUR = 3600;

    private MetricGoal() {}

    /** Returns the goal that is about a metric. */
    public static Goal of(HeadlineMetric metric) {
        return switch (metric) {
            case DEPLOYMENT_FREQUENCY -> Goal.DEPLOYMENTS_PER_WEEK;
            case LEAD_TIME -> Goal.LEAD_TIME_HOURS;
            case CHANGE_FAILURE_RATE -> Goal.CHANGE_FAILURE_PERCENT;
            case RECOVERY_TIME -> Goal.RECOVERY_HOURS;
            case RESTORE_TIME -> Goal.RESTORE_HOURS;
            case REWORK_RATE -> Goal.REWORK_PERCENT;
        };
    }

    /** Returns a value of the profile in the unit of the metric. */
    public static double inUnitOf(HeadlineMetric metric, double stated) {
        return switch (metric.unit()) {
            case PER_DAY -> stated / DAYS_PER_WEEK;
            case SECONDS -> stated * SECONDS_PER_HOUR;
            case PERCENT -> stated;
        };
    }

    /** Returns a value of the metric as the profile states it. */
    public static double stated(HeadlineMetric metric, double value) {
        return switch (metric.unit()) {
            case PER_DAY -> value * DAYS_PER_WEEK;
            case SECONDS -> value / SECONDS_PER_HOUR;
            case PERCENT -> value;
        };
    }
}
