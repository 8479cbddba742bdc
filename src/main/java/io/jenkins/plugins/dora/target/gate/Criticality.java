package io.jenkins.plugins.dora.target.gate;

/** The effect of a gate that is not passed, from the mildest to the most severe. */
public enum Criticality {
    /** Writes a line to the log. */
    NOTE,
    /** Makes the build unstable. */
    UNSTABLE,
    /** Fails the step. */
    FAILURE
}
