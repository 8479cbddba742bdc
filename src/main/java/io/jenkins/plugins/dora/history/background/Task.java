package io.jenkins.plugins.dora.history.background;

/** What can run in the background. */
public enum Task {
    /** Finds out what an import would do. */
    PREVIEW,
    /** Records deployments of the past. */
    IMPORT,
    /** Proposes rules. */
    SUGGEST
}
