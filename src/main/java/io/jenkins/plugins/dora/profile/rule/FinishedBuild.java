package io.jenkins.plugins.dora.profile.rule;

/**
 * A build that is over.
 *
 * @param facts what rules may know of it
 * @param outcome how it ended
 */
public record FinishedBuild(BuildFacts facts, BuildOutcome outcome) {}
