package io.jenkins.plugins.dora.report.prometheus.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The events that were counted already, for as long as one may come again. */
final class Seen {
    private final Map<String, Instant> times = new HashMap<>();

    /**
     * Takes note of something.
     *
     * @return whether it was not seen before
     */
    boolean add(String id, Instant time) {
        return times.putIfAbsent(id, time) == null;
    }

    /** Forgets what happened before a time. */
    void forget(Instant before) {
        times.values().removeIf(time -> time.isBefore(before));
    }
}
