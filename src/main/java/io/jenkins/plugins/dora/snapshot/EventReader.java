package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.model.Event;

/** Knows all of every event, as it was recorded. */
@FunctionalInterface
public interface EventReader {
    /**
     * Returns an event.
     *
     * @param position where it is, as told when it was added
     * @throws java.io.UncheckedIOException if it cannot be read, or is not there any more
     */
    Event read(long position);
}
