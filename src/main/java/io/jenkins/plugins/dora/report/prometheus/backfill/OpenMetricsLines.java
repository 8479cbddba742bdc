package io.jenkins.plugins.dora.report.prometheus.backfill;

import io.prometheus.metrics.model.snapshots.Labels;
import java.io.IOException;
import java.time.Instant;

/**
 * Lines of OpenMetrics with times of their own.
 *
 * <p>The Java client of Prometheus writes one value of a series and not many, so these are written by hand.
 */
final class OpenMetricsLines {
    private final Appendable out;

    OpenMetricsLines(Appendable out) {
        this.out = out;
    }

    /** Begins a family; its series follow, each with all of its values. */
    void family(String name, String type, String help) throws IOException {
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        out.append("# HELP ").append(name).append(' ').append(escaped(help)).append('\n');
    }

    /** Returns how a series is written. */
    static String series(String name, Labels labels) {
        if (labels.isEmpty()) {
            return name;
        }
        StringBuilder series = new StringBuilder(name).append('{');
        labels.forEach(label -> series.append(label.getName())
                .append("=\"")
                .append(escaped(label.getValue()))
                .append("\","));
        return series.deleteCharAt(series.length() - 1).append('}').toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    void sample(String series, double value, Instant time) throws IOException {
        out.append(series)
                .append(' ')
                .append(
                        value == Math.rint(value) && Math.abs(value) < 1e15
                                ? Long.toString((long) value)
                                : Double.toString(value))
                .append(' ')
                .append(Long.toString(time.getEpochSecond()))
                .append('\n');
    }

    void end() throws IOException {
        out.append("# EOF\n");
    }
}
