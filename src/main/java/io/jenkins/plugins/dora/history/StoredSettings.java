package io.jenkins.plugins.dora.history;

import io.jenkins.plugins.dora.profile.rule.JobSettings;

/**
 * What one job or folder says of the deployments of its builds.
 *
 * @param item its full name
 * @param settings what it says, without what the folders around it say
 */
public record StoredSettings(String item, JobSettings settings) {}
