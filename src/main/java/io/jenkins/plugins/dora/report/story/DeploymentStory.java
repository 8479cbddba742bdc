package io.jenkins.plugins.dora.report.story;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.report.deployments.DeploymentFacts;
import io.jenkins.plugins.dora.report.link.DeploymentLink;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** One deployment, with all that is known of it: the whole answer of {@code deployments/<key>/api/json}. */
@ExportedBean(defaultVisibility = ReasonBean.ALWAYS)
public final class DeploymentStory extends DeploymentFacts {
    private final @Nullable DeploymentLink previous;
    private final @Nullable DeploymentLink next;
    private final List<DeploymentLink> repaired;
    private final List<DeploymentLink> release;
    private final List<FailureBean> failures;
    private final CommitLinks links;

    DeploymentStory(
            AssessedDeployment assessed,
            List<String> teams,
            Neighbours neighbours,
            List<DeploymentLink> release,
            List<FailureBean> failures,
            CommitLinks links) {
        super(assessed, teams);
        this.release = release;
        previous = neighbours.previous().orElse(null);
        next = neighbours.next().orElse(null);
        repaired = neighbours.repaired();
        this.failures = failures;
        this.links = links;
    }

    @Exported
    public String recordedAt() {
        return deployment.at().toString();
    }

    /** Returns what recorded it; may be empty. */
    @Exported
    public String source() {
        return deployment.source();
    }

    /** Returns the deployed source revision; absent where it is not known. */
    @Exported
    public @Nullable String revision() {
        return deployment.revision().orElse(null);
    }

    /** Returns where the revision can be looked at; absent if that is not known. */
    @Exported
    public @Nullable String revisionUrl() {
        return deployment.revision().map(links::of).orElse(null);
    }

    /** Returns what it is stated to repair, the id of a deployment or a version; absent where nothing is stated. */
    @Exported
    public @Nullable String fixes() {
        return deployment.fixes().orElse(null);
    }

    /** Returns the baseline: the success before it, from which its changes are counted. */
    @Exported
    public @Nullable DeploymentLink previous() {
        return previous;
    }

    /** Returns the success after it. */
    @Exported
    public @Nullable DeploymentLink next() {
        return next;
    }

    /** Returns the deployments that this rollback or hotfix repaired. */
    @Exported
    public List<DeploymentLink> repairs() {
        return repaired;
    }

    /**
     * Returns the parts of the release that it is part of, itself included, in order of finish: the same, put into other
     * environments of the tier. Empty if it is a release by itself.
     */
    @Exported
    public List<DeploymentLink> releaseParts() {
        return release;
    }

    /** Returns all commits it brought, those that do not count included. */
    @Exported
    public List<ChangeBean> changes() {
        return ChangeBean.of(assessed, links);
    }

    /** Returns where the changes were learned from. */
    @Exported
    public String changesFrom() {
        return deployment.changesFrom().name();
    }

    /** Whether the changes are known to be incomplete. */
    @Exported
    public boolean changesCut() {
        return deployment.changesCut();
    }

    /** Returns the known points that its version passed before, in order. */
    @Exported
    public List<MilestoneBean> waypoints() {
        return assessed.waypoints().stream()
                .map(point -> new MilestoneBean(point.place().name(), point.at().toString()))
                .toList();
    }

    /** Returns all reasons why the deployed change counts as failed. */
    @Exported
    public List<FailureBean> failures() {
        return failures;
    }

    /** Returns when it was recovered from; absent if it did not fail or was not recovered from. */
    @Exported
    public @Nullable String recoveredAt() {
        return assessed.recoveredAt().map(Instant::toString).orElse(null);
    }
}
