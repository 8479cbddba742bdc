package io.jenkins.plugins.dora.app.format;

import io.jenkins.plugins.dora.report.ExportedJson;
import io.jenkins.plugins.dora.report.overview.Report;

/** A way to print a report. */
public enum ReportFormat {
    /** A table for a terminal. */
    TEXT {
        @Override
        public String print(Report report) {
            return new TextReport(report).toString();
        }
    },
    /** The JSON of the REST API. */
    JSON {
        @Override
        public String print(Report report) {
            return new ExportedJson(report).toString() + '\n';
        }
    },
    /** The series, one row per bucket. */
    CSV {
        @Override
        public String print(Report report) {
            return CsvSeries.of(report.series());
        }
    };

    /** Returns {@code report} in this format, ended by a line break. */
    public abstract String print(Report report);
}
