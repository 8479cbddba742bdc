package io.jenkins.plugins.dora.report.prometheus.family;

import io.prometheus.metrics.model.snapshots.Labels;
import java.time.Instant;

/** Counts values by how large they are, by labels. */
public interface Histogram {
    /** Lets a series begin, unless it has. */
    void begin(Labels labels);

    /**
     * Counts a value.
     *
     * @param time when it was observed
     */
    void observe(Labels labels, double value, Instant time);
}
