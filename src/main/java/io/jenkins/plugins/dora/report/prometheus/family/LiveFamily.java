package io.jenkins.plugins.dora.report.prometheus.family;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Instant;

/** Series of one name that grow while this process runs. */
interface LiveFamily {
    /** Returns the values that are shown at a moment. */
    MetricSnapshot at(Instant now);
}
