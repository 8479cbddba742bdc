package io.jenkins.plugins.dora.profile.rule;

import java.util.Map;
import java.util.Optional;

/**
 * The facts about a build that steps and rules may use.
 *
 * @param job full name of its job, the folders separated by slashes
 * @param project name of its project; that is the job, or what the job is a part of
 * @param part what the job is called within the matrix or Maven project that it is a part of; empty if it is none
 * @param branch the branch that was built, without the name of the remote; empty where the build has none
 * @param variables its parameters and environment, and what Jenkins knows of every build (JOB_NAME, BUILD_NUMBER …)
 * @param names the settings of the job, which decide what the build leaves open
 * @param stages the stages that ran
 */
public record BuildFacts(
        String job,
        String project,
        String part,
        Optional<String> branch,
        Map<String, String> variables,
        DefaultNames names,
        Stages stages) {
    /** Makes facts of a build without stages, whose job is no part of another. */
    public BuildFacts(
            String job, String project, Optional<String> branch, Map<String, String> variables, DefaultNames names) {
        this(job, project, "", branch, variables, names, Stages.none());
    }

    public BuildFacts {
        variables = Map.copyOf(variables);
    }

    /** Begins what is known of build {@code number} of the job with the full name {@code job}. */
    public static BuildFactsBuilder of(String job, int number) {
        return new BuildFactsBuilder(job, number);
    }

    /** Returns the application that the build deploys where neither a step nor a rule says so. */
    public String defaultApplication() {
        return names.applicationOf(this);
    }

    /** Returns the version that the build deploys where neither a step nor a rule says so. */
    public String defaultVersion() {
        return names.versionOf(this);
    }
}
