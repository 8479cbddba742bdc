package io.jenkins.plugins.dora.model;

import java.time.Instant;

/** Something that was recorded: one line of the journal. */
public sealed interface Event permits Deployment, ApplicationVersion, Incident, JobMoved, Removal {
    /** Identifies the event among those of its type; recording it again replaces the earlier one. */
    String id();

    /** When it was recorded, which may be long after it happened. */
    Instant at();
}
