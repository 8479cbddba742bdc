package io.jenkins.plugins.dora.report.deployments;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.FailureCause;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Seconds;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.report.link.BuildLink;
import io.jenkins.plugins.dora.report.link.Key;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The common fields of a row and of the details of a deployment: the deployment with its assessment. */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public abstract class DeploymentFacts {
    protected final AssessedDeployment assessed;
    protected final Deployment deployment;
    private final List<String> teams;

    /**
     * @param teams the teams of its application
     * @throws java.io.UncheckedIOException if it cannot be read, which once an answer is being written is too late to say
     */
    protected DeploymentFacts(AssessedDeployment assessed, List<String> teams) {
        this.assessed = assessed;
        this.teams = teams;
        deployment = assessed.deployment();
    }

    @Exported
    public final String id() {
        return deployment.id();
    }

    /** Returns the id as it stands in an address. */
    @Exported
    public final String key() {
        return Key.of(deployment.id());
    }

    @Exported
    public final String application() {
        return assessed.application();
    }

    @Exported
    public final String version() {
        return assessed.version();
    }

    @Exported
    public final String environment() {
        return assessed.environment();
    }

    @Exported
    public final String tier() {
        return assessed.tier().name();
    }

    @Exported
    public final String startedAt() {
        return assessed.startedAt().toString();
    }

    @Exported
    public final String finishedAt() {
        return assessed.finishedAt().toString();
    }

    @Exported
    public final double durationSeconds() {
        return Seconds.of(Duration.between(assessed.startedAt(), assessed.finishedAt()));
    }

    @Exported
    public final String result() {
        return assessed.result().name();
    }

    /** Returns what it was for; absent unless it succeeded. */
    @Exported
    public final @Nullable String kind() {
        return assessed.kind().map(Enum::name).orElse(null);
    }

    /** Whether it is the first success of its application in its environment. */
    @Exported
    public final boolean baseline() {
        return assessed.baseline();
    }

    /** Whether the deployed change counts as failed. */
    @Exported
    public final boolean failed() {
        return assessed.failed();
    }

    /** Returns why it counts as failed, each {@link FailureCause.Type} once. */
    @Exported
    public final List<String> failureCauses() {
        return assessed.failureCauses().stream()
                .map(cause -> cause.type().name())
                .distinct()
                .toList();
    }

    /** Returns how long after its finish it was recovered from; absent if it did not fail or was not recovered from. */
    @Exported
    public final @Nullable Double recoverySeconds() {
        return assessed.recoveryTime().map(Seconds::of).orElse(null);
    }

    /** Returns the median lead time of the changes that count; absent if none has one. */
    @Exported
    public final @Nullable Double leadTimeMedianSeconds() {
        OptionalDouble median = Distribution.of(assessed.leadTimes().stream()
                        .filter(leadTime -> !leadTime.isNegative())
                        .mapToDouble(Seconds::of)
                        .toArray())
                .median();
        return median.isPresent() ? median.getAsDouble() : null;
    }

    /** Returns the build that did it; absent if none did. */
    @Exported
    public final @Nullable BuildLink build() {
        return deployment.build().map(BuildLink::of).orElse(null);
    }

    /** Returns the names of the teams of its application. */
    @Exported
    public final List<String> teams() {
        return teams;
    }
}
