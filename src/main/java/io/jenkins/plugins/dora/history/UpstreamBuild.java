package io.jenkins.plugins.dora.history;

/**
 * A build that triggered another one.
 *
 * @param job full name of its job
 * @param number its number
 */
public record UpstreamBuild(String job, int number) {}
