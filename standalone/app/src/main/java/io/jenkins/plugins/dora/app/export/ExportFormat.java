package io.jenkins.plugins.dora.app.export;

import java.util.Optional;

/** A format of an export. */
public enum ExportFormat {
    /** Counters, histograms and figures of the report at every step, for {@code promtool}. */
    OPENMETRICS,
    /** Tables, a file of comma-separated values for each. */
    CSV,
    /** Tables, a file of JSON objects for each, one a line. */
    JSONL,
    /** Tables, an Apache Parquet file for each. */
    PARQUET;

    /** Returns the format of tables; empty if this is a format of history. */
    public Optional<TableFormat> ofTables() {
        return this == OPENMETRICS ? Optional.empty() : Optional.of(TableFormat.valueOf(name()));
    }
}
