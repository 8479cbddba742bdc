package io.jenkins.plugins.dora.history.suggesting;

import java.util.Optional;

/**
 * A proposed rule.
 *
 * @param jobs full names of the jobs, Ant-style
 * @param branch the branch, in a multibranch project
 * @param application an expression
 * @param version an expression
 * @param environment an expression
 * @param evidence what it was guessed from, for people
 * @param builds how many builds that is
 */
public record Suggestion(
        String jobs,
        Optional<String> branch,
        String application,
        String version,
        String environment,
        String evidence,
        int builds) {

    /** Returns whether {@code other} says the same, of other jobs. */
    boolean saysTheSameAs(Suggestion other) {
        return branch.equals(other.branch)
                && application.equals(other.application)
                && version.equals(other.version)
                && environment.equals(other.environment);
    }

    /** Returns the same rule for other jobs. */
    Suggestion forJobs(String pattern, int buildsOfAll, String evidenceOfAll) {
        return new Suggestion(pattern, branch, application, version, environment, evidenceOfAll, buildsOfAll);
    }
}
