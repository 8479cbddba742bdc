package io.jenkins.plugins.dora.model;

/** How an attempt to deploy ended. */
public enum Result {
    SUCCESS,
    FAILURE,
    /** Stopped by a person or by another build. */
    ABORTED,
    /** Stopped by a timeout. */
    EXPIRED
}
