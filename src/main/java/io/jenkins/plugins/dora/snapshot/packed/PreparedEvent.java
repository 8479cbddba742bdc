package io.jenkins.plugins.dora.snapshot.packed;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.text.Fingerprint;

/**
 * An event on its way into a snapshot, with what takes longest to work out of it, so that many threads can do that at once.
 */
public final class PreparedEvent {
    private final Event event;
    private final Fingerprint id;
    private final PackedChanges changes;

    private PreparedEvent(Event event) {
        this.event = event;
        id = Fingerprint.of(event.id());
        changes = event instanceof Deployment deployment ? PackedChanges.of(deployment.changes()) : PackedChanges.NONE;
    }

    public static PreparedEvent of(Event event) {
        return new PreparedEvent(event);
    }

    public Event event() {
        return event;
    }

    /** Returns what stands for the event's id. */
    public Fingerprint id() {
        return id;
    }

    /** Returns the changes of a deployment; none for other events. */
    public PackedChanges changes() {
        return changes;
    }
}
