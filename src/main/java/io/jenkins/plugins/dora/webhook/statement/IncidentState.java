package io.jenkins.plugins.dora.webhook.statement;

/** The state of an incident after something happened. */
public enum IncidentState {
    /** It began. */
    OPEN,
    /** It goes on after it had been resolved. */
    REOPENED,
    /** Somebody began to look into it. */
    ACKNOWLEDGED,
    /** Service was restored. */
    RESOLVED,
    /** It was none. */
    WITHDRAWN;

    /** Returns the state as it is shown: reopened is open. */
    public IncidentState shown() {
        return this == REOPENED ? OPEN : this;
    }
}
