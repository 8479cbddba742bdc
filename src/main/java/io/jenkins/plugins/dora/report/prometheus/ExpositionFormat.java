package io.jenkins.plugins.dora.report.prometheus;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A format that Prometheus reads. */
public enum ExpositionFormat {
    /** The text format 0.0.4. */
    TEXT(PrometheusTextFormatWriter.create()),
    /** OpenMetrics 1.0. */
    OPEN_METRICS(OpenMetricsTextFormatWriter.create());

    private static final String MEDIA_TYPE = "application/openmetrics-text";

    private final ExpositionFormatWriter writer;

    ExpositionFormat(ExpositionFormatWriter writer) {
        this.writer = writer;
    }

    /**
     * Returns the format to answer with.
     *
     * @param accept the header {@code Accept}; OpenMetrics has to be asked for by name
     */
    public static ExpositionFormat accepted(@Nullable String accept) {
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(MEDIA_TYPE) ? OPEN_METRICS : TEXT;
    }

    /** Returns the content type, without which Prometheus 3 refuses an answer. */
    public String contentType() {
        return writer.getContentType();
    }

    void write(MetricSnapshots metrics, OutputStream out) throws IOException {
        writer.write(out, metrics, EscapingScheme.UNDERSCORE_ESCAPING);
    }
}
