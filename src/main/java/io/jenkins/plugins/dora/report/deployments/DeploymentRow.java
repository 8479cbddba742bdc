package io.jenkins.plugins.dora.report.deployments;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.report.link.Key;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A deployment in a list. */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public final class DeploymentRow extends DeploymentFacts {
    private final Optional<AssessedDeployment> release;

    /**
     * @param release the first part in scope of the release that it is part of
     * @param teams the teams of its application
     */
    DeploymentRow(AssessedDeployment assessed, Optional<AssessedDeployment> release, List<String> teams) {
        super(assessed, teams);
        this.release = release;
    }

    /**
     * Returns the id of the first part in scope of the release that it is part of, its own perhaps; absent unless it
     * succeeded, and where every environment counts.
     */
    @Exported
    public @Nullable String release() {
        return release.map(first -> first.equals(assessed) ? id() : first.id()).orElse(null);
    }

    /** Returns that id as it stands in an address; absent likewise. */
    @Exported
    public @Nullable String releaseKey() {
        String id = release();
        return id == null ? null : Key.of(id);
    }

    /** Returns the number of changes it brought that count. */
    @Exported
    public int changes() {
        return assessed.leadTimes().size();
    }
}
