package io.jenkins.plugins.dora.target.finding;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.HeadlineMetric;
import io.jenkins.plugins.dora.metrics.LeadTimeStages;
import io.jenkins.plugins.dora.metrics.Metrics;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.target.goal.TargetResult;
import java.util.List;
import java.util.Set;

/**
 * The figures that the rules read.
 *
 * @param scope the scope that is reported on
 * @param period the period that is reported on
 * @param measured all that is in the scope, of any time
 * @param everywhere the deployments of the scope's applications to any environment, of any time
 * @param metrics the metrics of the period
 * @param previous the metrics of the period before
 * @param different the metrics that differ by more than chance from those of the period before
 * @param stages where the lead time of the period went
 * @param targets what is aimed at, and where things are
 */
public record Evidence(
        Scope scope,
        Period period,
        Selection measured,
        AssessedDeployments everywhere,
        Metrics metrics,
        Metrics previous,
        Set<HeadlineMetric> different,
        LeadTimeStages stages,
        List<TargetResult> targets) {}
