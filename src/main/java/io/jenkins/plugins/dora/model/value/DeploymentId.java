package io.jenkins.plugins.dora.model.value;

import java.time.Instant;

/**
 * The id of a deployment that a build did: the same for the build that runs, and for its record read years later.
 *
 * @param job full name of the build's job
 * @param number the build's number
 * @param buildStartedAt when the build started, to the millisecond; distinguishes it from one of a deleted job of
 *     that name
 * @param part distinguishes the deployments of one build, such as the id of a Pipeline's node
 */
public record DeploymentId(String job, int number, Instant buildStartedAt, String part) {
    /** The part of the one deployment that a rule recognises in a build; no node of a Pipeline has this id. */
    private static final String RULE = "rule";

    /** Returns the id of the deployment that a rule recognises in a build. */
    public static DeploymentId byRule(String job, int number, Instant buildStartedAt) {
        return new DeploymentId(job, number, buildStartedAt, RULE);
    }

    /** Returns whether {@code id} may be of a deployment that this build did, whatever the job was called then. */
    public boolean mayBeOfSameBuild(String id) {
        int mark = id.lastIndexOf('@');
        return mark < 0 || id.startsWith('#' + build() + ':', id.lastIndexOf('#', mark));
    }

    private String build() {
        return number + "@" + buildStartedAt.toEpochMilli();
    }

    /** Returns the id as it is stored, such as {@code shop/deploy#12@1763690000000:7}. */
    @Override
    public String toString() {
        return job + '#' + build() + ':' + part;
    }
}
