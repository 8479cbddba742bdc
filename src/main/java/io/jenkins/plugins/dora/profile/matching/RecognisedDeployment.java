package io.jenkins.plugins.dora.profile.matching;

import io.jenkins.plugins.dora.model.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule says a build deployed; not to be recorded while something is {@link #missing}.
 *
 * @param application the application, or empty
 * @param version its version, or empty
 * @param environment where it was put, or empty
 * @param hotfix whether the build was of a branch for hotfixes
 * @param unstable how it ended if the build is unstable
 */
public record RecognisedDeployment(
        String application, String version, String environment, boolean hotfix, Result unstable) {
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
}
