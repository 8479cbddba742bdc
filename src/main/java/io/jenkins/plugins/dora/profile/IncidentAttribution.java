package io.jenkins.plugins.dora.profile;

/** To which deployments an incident is put down that names none. */
public enum IncidentAttribution {
    /** To the latest one that finished at or before the incident opened, within the window. */
    LATEST,
    /** To every one that finished within the window before the incident opened. */
    ALL_IN_WINDOW
}
