package io.jenkins.plugins.dora.model.value;

/** The distance of an environment from its users, from nearest to farthest. */
public enum EnvironmentTier {
    PRODUCTION,
    STAGING,
    TESTING,
    DEVELOPMENT,
    OTHER
}
