package io.jenkins.plugins.dora.profile.rule;

import io.jenkins.plugins.dora.model.value.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The deployment that a rule recognises in a build; to be recorded if it is {@link #isComplete complete}.
 *
 * @param application the application, or empty
 * @param version its version, or empty
 * @param environment where it was put, or empty
 * @param hotfix whether the build was of a branch for hotfixes
 * @param unstable how it ended if the build is unstable
 * @param obstacle what is in the way of recording it although nothing is missing
 */
public record RecognisedDeployment(
        String application,
        String version,
        String environment,
        boolean hotfix,
        Result unstable,
        Optional<Obstacle> obstacle) {
    /** Makes a deployment that nothing is in the way of. */
    public RecognisedDeployment(
            String application, String version, String environment, boolean hotfix, Result unstable) {
        this(application, version, environment, hotfix, unstable, Optional.empty());
    }

    /** Makes a deployment that succeeded if the build is unstable. */
    public RecognisedDeployment(String application, String version, String environment, boolean hotfix) {
        this(application, version, environment, hotfix, Result.SUCCESS);
    }

    /** Returns which of application, version and environment came out empty. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (application.isEmpty()) {
            missing.add("application");
        }
        if (version.isEmpty()) {
            missing.add("version");
        }
        if (environment.isEmpty()) {
            missing.add("environment");
        }
        return missing;
    }

    /** Returns whether it can be recorded. */
    public boolean isComplete() {
        return missing().isEmpty() && obstacle.isEmpty();
    }
}
