package io.jenkins.plugins.dora.profile.rule;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.DeploymentId;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How a build ended, and what that means for a deployment in it: the same whether the build has just ended or is read from
 * disk, so that both make one record.
 *
 * @param reference the build
 * @param startedAt when it started, to the millisecond
 * @param finishedAt when it ended
 * @param result the name that Jenkins gives its result, such as {@code UNSTABLE}
 * @param timedOut whether a timeout stopped it
 * @param revision the source revision that it checked out
 */
public record BuildOutcome(
        BuildReference reference,
        Instant startedAt,
        Instant finishedAt,
        String result,
        boolean timedOut,
        Optional<String> revision) {
    private static final String UNSTABLE = "UNSTABLE";

    /** Whether something that stopped a build is a timeout, of whichever plugin; {@code cause} is the name of its class. */
    public static boolean isTimeout(String cause) {
        return cause.toLowerCase(Locale.ROOT).contains("timeout");
    }

    /**
     * Returns what deployments of a build end with where no rule says otherwise.
     *
     * @param result the name that Jenkins gives the build's result
     * @param timedOut whether a timeout stopped the build
     * @return empty for a build that was not built, which is no attempt
     */
    public static Optional<Result> deploymentResult(String result, boolean timedOut) {
        return switch (result) {
            case "SUCCESS", UNSTABLE -> Optional.of(Result.SUCCESS);
            case "FAILURE" -> Optional.of(Result.FAILURE);
            case "ABORTED" -> Optional.of(timedOut ? Result.EXPIRED : Result.ABORTED);
            default -> Optional.empty();
        };
    }

    /** Returns what deployments of this build end with where no rule says otherwise; empty where it was not built. */
    public Optional<Result> deploymentResult() {
        return deploymentResult(result, timedOut);
    }

    /** Returns what the deployment ended with that a rule recognises in this build; empty where it was not built. */
    public Optional<Result> deploymentResult(RecognisedDeployment recognised) {
        return deploymentResult().map(end -> result.equals(UNSTABLE) ? recognised.unstable() : end);
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
