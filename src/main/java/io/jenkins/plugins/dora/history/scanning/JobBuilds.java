package io.jenkins.plugins.dora.history.scanning;

import io.jenkins.plugins.dora.history.JobDirectory;

/**
 * A job and its builds.
 *
 * @param job the job
 * @param numbers the numbers of the builds that have a directory, ascending
 */
public record JobBuilds(JobDirectory job, int... numbers) {}
