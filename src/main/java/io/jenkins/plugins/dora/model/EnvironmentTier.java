package io.jenkins.plugins.dora.model;

/** How close to its users an environment is, from nearest to farthest. */
public enum EnvironmentTier {
    PRODUCTION,
    STAGING,
    TESTING,
    DEVELOPMENT,
    OTHER
}
