package io.jenkins.plugins.dora.recording.postbuild;

import io.jenkins.plugins.dora.model.Result;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells from the result that a build has so far how its deployment ended. */
final class DeploymentResult {
    private DeploymentResult() {}

    /**
     * Returns the deployment's result.
     *
     * @param build the build's result; null as long as nothing went wrong in a Pipeline
     * @param timedOut whether a timeout stopped the build
     * @return empty for a build that did not run, which is no attempt
     */
    static Optional<Result> of(hudson.model.@Nullable Result build, boolean timedOut) {
        if (build == null || build == hudson.model.Result.SUCCESS || build == hudson.model.Result.UNSTABLE) {
            return Optional.of(Result.SUCCESS);
        }
        if (build == hudson.model.Result.NOT_BUILT) {
            return Optional.empty();
        }
        if (build == hudson.model.Result.ABORTED) {
            return Optional.of(timedOut ? Result.EXPIRED : Result.ABORTED);
        }
        return Optional.of(Result.FAILURE);
    }
}
