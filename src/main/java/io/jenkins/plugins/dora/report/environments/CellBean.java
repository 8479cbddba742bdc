package io.jenkins.plugins.dora.report.environments;

import io.jenkins.plugins.dora.report.link.DeploymentLink;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * The version of an application in an environment.
 *
 * @param environment the environment
 * @param tier its tier
 * @param version the version that is there
 * @param since when it came; deploying it again does not change that
 * @param deployment the latest success
 * @param lastFailure the latest attempt after it that did not succeed; absent where there was none
 * @param behind how far it is behind the tier before; absent where no tier before was deployed to
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record CellBean(
        @Exported String environment,
        @Exported String tier,
        @Exported String version,
        @Exported String since,
        @Exported DeploymentLink deployment,
        @Exported @Nullable DeploymentLink lastFailure,
        @Exported @Nullable BehindBean behind) {
    /**
     * The difference to the previous tier.
     *
     * @param environment the environment of that tier that was deployed to last
     * @param version the version that is there
     * @param versions versions that arrived there after the one that is here
     * @param deployments deployments that brought them
     * @param since when the first of them arrived there; absent where there is none
     * @param days how many days ago that was
     */
    @ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
    public record BehindBean(
            @Exported String environment,
            @Exported String version,
            @Exported int versions,
            @Exported int deployments,
            @Exported @Nullable String since,
            @Exported @Nullable Integer days) {}
}
