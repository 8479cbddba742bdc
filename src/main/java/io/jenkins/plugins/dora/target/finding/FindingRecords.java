package io.jenkins.plugins.dora.target.finding;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;

/**
 * The input of rules about records.
 *
 * @param scope the scope that is reported on
 * @param period the period that is reported on
 * @param measured all that is in the scope, of any time
 * @param everywhere the deployments of the scope's applications to any environment, of any time
 */
public record FindingRecords(Scope scope, Period period, Selection measured, AssessedDeployments everywhere) {}
