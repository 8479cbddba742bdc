package io.jenkins.plugins.dora.report.overview;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.Trend;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.target.significance.Significance;
import java.util.Set;

/**
 * Another period that metrics are compared with.
 *
 * @param period its days
 * @param metrics its metrics
 * @param different the metrics that differ by more than chance from those reported
 */
record Compared(Period period, Metrics metrics, Set<HeadlineMetric> different) {
    /** Computes the metrics of what {@code scope} has in {@code period}, and compares them with those reported. */
    static Compared of(Selection scope, Period period, Profile profile, Metrics reported) {
        Metrics metrics = Trend.compared(scope, period, profile);
        return new Compared(period, metrics, Significance.between(reported, metrics, period));
    }
}
