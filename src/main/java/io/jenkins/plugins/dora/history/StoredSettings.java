package io.jenkins.plugins.dora.history;

import io.jenkins.plugins.dora.profile.rule.JobSettings;

/**
 * The settings of one job or folder for the deployments of its builds.
 *
 * @param item its full name
 * @param settings what it says, without what the folders around it say
 */
public record StoredSettings(String item, JobSettings settings) {}
