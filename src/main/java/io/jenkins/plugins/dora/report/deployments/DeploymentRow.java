package io.jenkins.plugins.dora.report.deployments;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A deployment in a list. */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public final class DeploymentRow extends DeploymentFacts {
    DeploymentRow(AssessedDeployment assessed) {
        super(assessed);
    }

    /** Returns the number of changes it brought that count. */
    @Exported
    public int changes() {
        return assessed.leadTimes().size();
    }
}
