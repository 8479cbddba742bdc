package io.jenkins.plugins.dora.profile.webhook;

/** Events that a rule may make of any JSON. */
public enum StatedEvent {
    /** A deployment that has ended. */
    DEPLOYMENT,
    /** An incident began. */
    INCIDENT_OPENED,
    /** Somebody began to look into an incident. */
    INCIDENT_ACKNOWLEDGED,
    /** Service was restored. */
    INCIDENT_RESOLVED,
    /** An incident was none. */
    INCIDENT_WITHDRAWN
}
