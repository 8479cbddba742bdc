package io.jenkins.plugins.dora.intake.bulk;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.store.Outcome;

/** Receives the result of each event of a {@link BulkIntake}. */
public interface BulkResults<T> {
    /**
     * An event is on disk.
     *
     * @param tag identifies the event for its sender
     * @param outcome what it changed
     */
    void recorded(T tag, Event event, Outcome outcome);

    /** An event was refused. */
    void refused(T tag, InvalidEventException reason);
}
