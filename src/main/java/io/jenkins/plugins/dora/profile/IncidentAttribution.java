package io.jenkins.plugins.dora.profile;

/** The deployments that are blamed for an incident that names none. */
public enum IncidentAttribution {
    /** To the latest one that finished at or before the incident opened, within the window. */
    LATEST,
    /** To every one that finished within the window before the incident opened. */
    ALL_IN_WINDOW
}
