package io.jenkins.plugins.dora.history.background;

/** The kinds of background tasks. */
public enum Task {
    /** Finds out what an import would do. */
    PREVIEW,
    /** Records deployments of the past. */
    IMPORT,
    /** Proposes rules. */
    SUGGEST
}
