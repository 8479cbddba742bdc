package io.jenkins.plugins.dora.history;

import io.jenkins.plugins.dora.profile.job.JobSettings;

/**
 * What one job or folder says of the deployments of its builds.
 *
 * @param item its full name
 * @param settings what it says, without what the folders around it say
 */
public record ItemSettings(String item, JobSettings settings) {}
