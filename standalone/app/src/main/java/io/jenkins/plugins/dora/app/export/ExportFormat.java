package io.jenkins.plugins.dora.app.export;

import io.jenkins.plugins.dora.report.prometheus.backfill.Backfill;
import io.jenkins.plugins.dora.report.prometheus.backfill.Steps;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A format for the export of history. */
public enum ExportFormat {
    /** Counters, histograms and figures of the report at every step, for {@code promtool}. */
    OPENMETRICS {
        @Override
        public void write(ExportRequest request, OutputStream out) throws IOException {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            new Backfill(request.reporter(), new Steps(request.from(), request.to(), request.step())).writeTo(text);
            text.flush();
        }
    };

    /**
     * Writes what is asked for; leaves the stream open.
     *
     * @throws IOException if it cannot be written
     * @throws java.io.UncheckedIOException if what is recorded cannot be read
     */
    public abstract void write(ExportRequest request, OutputStream out) throws IOException;
}
