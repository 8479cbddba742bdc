package io.jenkins.plugins.dora.target.goal;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;

/** Translates between goals of the profile and headline metrics with their units. */
public final class MetricGoal {
    private static final double DAYS_PER_WEEK = 7;
    private static final double SECONDS_PER_HOUR = 3600;

    private MetricGoal() {}

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
