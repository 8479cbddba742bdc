package io.jenkins.plugins.dora.target.gate;

/** What a gate does that is not passed, from the least to the most. */
public enum Criticality {
    /** Writes a line to the log. */
    NOTE,
    /** Makes the build unstable. */
    UNSTABLE,
    /** Fails the step. */
    FAILURE
}
