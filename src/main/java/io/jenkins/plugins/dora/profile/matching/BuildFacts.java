package io.jenkins.plugins.dora.profile.matching;

import java.util.Map;
import java.util.Optional;

/**
 * What a rule may know of a build.
 *
 * @param job full name of its job, the folders separated by slashes
 * @param branch the branch that was built, without the name of the remote; empty where the build has none
 * @param variables its parameters and environment, and what Jenkins knows of every build (JOB_NAME, BUILD_NUMBER …)
 */
public record BuildFacts(String job, Optional<String> branch, Map<String, String> variables) {
    public BuildFacts {
        variables = Map.copyOf(variables);
    }

    /** Begins what is known of build {@code number} of the job with the full name {@code job}. */
    public static BuildFactsBuilder of(String job, int number) {
        return new BuildFactsBuilder(job, number);
    }
}
