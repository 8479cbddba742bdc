package io.jenkins.plugins.dora.model.value;

/** The result of a deployment attempt. */
public enum Result {
    SUCCESS,
    FAILURE,
    /** Stopped by a person or by another build. */
    ABORTED,
    /** Stopped by a timeout. */
    EXPIRED;

    /** Whether what was tried did not work, rather than was given up. */
    public boolean isFailure() {
        return this == FAILURE || this == EXPIRED;
    }
}
