package io.jenkins.plugins.dora.report.link;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * A reference to a deployment.
 *
 * @param id its id
 * @param key its id as it stands in an address
 * @param application what was deployed
 * @param version which version of it
 * @param environment where
 * @param finishedAt when
 * @param result how it ended
 * @param kind what it was for; absent unless it succeeded
 * @param build the build that did it; absent if none did
 */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public record DeploymentLink(
        @Exported String id,
        @Exported String key,
        @Exported String application,
        @Exported String version,
        @Exported String environment,
        @Exported String finishedAt,
        @Exported String result,
        @Exported @Nullable String kind,
        @Exported @Nullable BuildLink build) {
    public static DeploymentLink of(AssessedDeployment assessed) {
        return new DeploymentLink(
                assessed.id(),
                Key.of(assessed.id()),
                assessed.application(),
                assessed.version(),
                assessed.environment(),
                assessed.finishedAt().toString(),
                assessed.result().name(),
                assessed.kind().map(Enum::name).orElse(null),
                assessed.deployment().build().map(BuildLink::of).orElse(null));
    }
}
