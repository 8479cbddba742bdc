package io.jenkins.plugins.dora.intake;

import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.InvalidEventException;
import io.jenkins.plugins.dora.snapshot.Snapshot;

/** Refuses events that may not be recorded, given what is recorded. */
@FunctionalInterface
public interface Check<E extends Event> {
    /**
     * Checks an event of which the owner is known, but not yet the changes.
     *
     * @param known what was recorded before
     * @throws InvalidEventException if it may not be recorded; names the field
     * @throws TakenIdException if something else has its id that may not be replaced
     */
    void check(E event, Snapshot known);
}
