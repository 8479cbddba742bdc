package io.jenkins.plugins.dora.target.finding;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import java.util.Map;
import java.util.stream.Stream;

/** A headline metric differs significantly from the period before, by a quarter at least. */
final class SignificantChange implements FindingRule<FindingFigures> {
    private static final double LEAST_FACTOR = 1.25;

    /** Stands for a rise from 0. */
    private static final double MOST_FACTOR = 20;

    @Override
    public Stream<Finding> find(FindingFigures figures) {
        return figures.different().stream().flatMap(metric -> find(metric, figures));
    }

    private static Stream<Finding> find(HeadlineMetric metric, FindingFigures figures) {
        double now = metric.of(figures.metrics()).orElse(0);
        double then = metric.of(figures.previous()).orElse(0);
        double factor = Math.min(MOST_FACTOR, Math.max(now, then) / Math.min(now, then));
        return factor >= LEAST_FACTOR ? Stream.of(finding(metric, now, then, factor)) : Stream.empty();
    }

    private static Finding finding(HeadlineMetric metric, double now, double then, double factor) {
        return new Finding(
                Finding.Code.SIGNIFICANT_CHANGE,
                metric.change(then, now) + " (significant).",
                Map.of(metric.key(), now, "previous", then),
                RecordPage.of(metric),
                factor / LEAST_FACTOR);
    }
}
