package io.jenkins.plugins.dora.profile.rule;

import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.DeploymentId;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.model.Result;
import java.time.Instant;
import java.util.Optional;

/**
 * A build that is over, and the deployment that it was by a rule: the same whether the build has just ended or is read
 * from disk, so that both make one record.
 *
 * @param facts what the rules may know of it
 * @param reference the build
 * @param startedAt when it started, to the millisecond
 * @param finishedAt when it ended
 * @param result the name that Jenkins gives its result, such as {@code UNSTABLE}
 * @param timedOut whether a timeout stopped it
 * @param revision the source revision that it checked out
 */
public record FinishedBuild(
        BuildFacts facts,
        BuildReference reference,
        Instant startedAt,
        Instant finishedAt,
        String result,
        boolean timedOut,
        Optional<String> revision) {

    private static final String UNSTABLE = "UNSTABLE";

    /** Returns what the deployment ended with that a rule recognises in this build; empty where it was not built. */
    public Optional<Result> deploymentResult(RecognisedDeployment recognised) {
        return deploymentResult().map(end -> result.equals(UNSTABLE) ? recognised.unstable() : end);
    }

    /** Returns what deployments of this build end with where no rule says otherwise; empty where it was not built, which is no attempt. */
    public Optional<Result> deploymentResult() {
        return switch (result) {
            case "SUCCESS", UNSTABLE -> Optional.of(Result.SUCCESS);
            case "FAILURE" -> Optional.of(Result.FAILURE);
            case "ABORTED" -> Optional.of(timedOut ? Result.EXPIRED : Result.ABORTED);
            default -> Optional.empty();
        };
    }

    /** Returns the id of the deployment that a rule recognises in this build. */
    public DeploymentId deploymentId() {
        return DeploymentId.byRule(reference.job(), reference.number(), startedAt);
    }

    /**
     * Begins the deployment that this build was; its changes are still to be found.
     *
     * @param recognised what a rule says of it, with nothing missing
     * @return empty where {@link #deploymentResult} is
     */
    public Optional<DeploymentBuilder> deployment(RecognisedDeployment recognised) {
        return deploymentResult(recognised)
                .map(end -> Deployment.of(recognised.application(), recognised.version(), recognised.environment())
                        .id(deploymentId().toString())
                        .between(startedAt, finishedAt)
                        .result(end)
                        .kind(recognised.hotfix() ? Kind.HOTFIX : null)
                        .deployedBy(reference)
                        .revision(revision.orElse(null))
                        .source("jenkins"));
    }
}
