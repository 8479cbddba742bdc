package io.jenkins.plugins.dora.report.prometheus.family;

import io.prometheus.metrics.model.snapshots.Labels;
import java.time.Instant;

/** Counts, by labels. */
public interface Counter {
    /** Lets a series begin, unless it has. */
    void begin(Labels labels);

    /**
     * Counts one.
     *
     * @param time when it happened
     */
    void increment(Labels labels, Instant time);
}
