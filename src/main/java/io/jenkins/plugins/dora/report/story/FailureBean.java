package io.jenkins.plugins.dora.report.story;

import io.jenkins.plugins.dora.report.incidents.IncidentRow;
import io.jenkins.plugins.dora.report.link.DeploymentLink;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A reason why a deployed change counts as failed.
 *
 * @param cause name of the {@link io.jenkins.plugins.dora.assessment.FailureCause.Type}
 * @param message a sentence for people
 * @param deployment the rollback or hotfix, if that is the cause and the reader may see it
 * @param incident the incident, if that is the cause
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record FailureBean(
        @Exported String cause,
        @Exported String message,
        @Exported @Nullable DeploymentLink deployment,
        @Exported @Nullable IncidentRow incident) {}
