package io.jenkins.plugins.dora.target.finding;

import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.LeadTimeStages;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.target.goal.TargetResult;
import java.util.List;
import java.util.Set;

/**
 * The input of rules about figures.
 *
 * @param metrics the metrics of the period
 * @param previous the metrics of the period before
 * @param different the metrics that differ by more than chance from those of the period before
 * @param stages where the lead time of the period went
 * @param targets what is aimed at, and where things are
 */
public record FindingFigures(
        Metrics metrics,
        Metrics previous,
        Set<HeadlineMetric> different,
        LeadTimeStages stages,
        List<TargetResult> targets) {}
