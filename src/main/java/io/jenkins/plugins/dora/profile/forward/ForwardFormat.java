package io.jenkins.plugins.dora.profile.forward;

/** A form in which another system takes events. */
public enum ForwardFormat {
    /** CDEvents in the structured mode of CloudEvents. */
    CDEVENTS,
    /** The incoming webhook of Apache DevLake. */
    DEVLAKE
}
