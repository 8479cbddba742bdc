package io.jenkins.plugins.dora.report.prometheus.backfill;

import java.io.IOException;

/** Series of one name and their past. */
interface PastFamily {
    /** Writes all values of each series. */
    void write(Steps steps, OpenMetricsLines lines) throws IOException;
}
