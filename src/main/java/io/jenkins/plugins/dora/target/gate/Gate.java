package io.jenkins.plugins.dora.target.gate;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;

/**
 * A condition on a metric.
 *
 * @param metric the metric
 * @param threshold what it must reach, in the unit that targets are stated in: per week, hours or percent
 * @param criticality what happens if it does not
 */
public record Gate(HeadlineMetric metric, double threshold, Criticality criticality) {}
