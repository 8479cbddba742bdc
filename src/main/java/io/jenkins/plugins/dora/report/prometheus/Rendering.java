package io.jenkins.plugins.dora.report.prometheus;

import io.jenkins.plugins.dora.report.EntityTag;
import io.jenkins.plugins.dora.report.Gzip;
import io.jenkins.plugins.dora.report.prometheus.family.Exposure;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The figures of a page at one state of the store; written out once for each way to send them. */
public final class Rendering {
    private final MetricSnapshots metrics;
    private final List<Optional<String>> jobs;
    private final Exposure exposure;
    private final Map<Variant, ScrapeBody> bodies = new ConcurrentHashMap<>();

    /**
     * A way to send figures.
     *
     * @param format the format
     * @param isCompressed whether as gzip
     */
    public record Variant(ExpositionFormat format, boolean isCompressed) {
        /** Returns the way that a scraper asks for by the headers {@code Accept} and {@code Accept-Encoding}. */
        public static Variant accepted(@Nullable String accept, @Nullable String encoding) {
            return new Variant(ExpositionFormat.accepted(accept), Gzip.isAccepted(encoding));
        }
    }

    /**
     * @param jobs full names of the jobs whose records are in the figures; an empty one for what no build did
     * @param exposure of the series that are in no earlier rendering
     */
    Rendering(MetricSnapshots metrics, List<Optional<String>> jobs, Exposure exposure) {
        this.metrics = metrics;
        this.jobs = jobs;
        this.exposure = exposure;
    }

    /** Returns the full names of the jobs whose records are in the figures; an empty one for what no build did. */
    public List<Optional<String>> jobs() {
        return jobs;
    }

    /**
     * Returns the body for a reader of the figures.
     *
     * @param now when they are sent
     */
    public ScrapeBody body(Variant variant, Instant now) {
        ScrapeBody body = bodies.computeIfAbsent(variant, this::write);
        exposure.readAt(now);
        return body;
    }

    /** Writes out what is going to be asked for. */
    void prepare(Variant variant) {
        bodies.computeIfAbsent(variant, this::write);
    }

    private ScrapeBody write(Variant variant) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream stream = variant.isCompressed() ? new GZIPOutputStream(out) : out) {
            variant.format().write(metrics, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.toByteArray();
        return new ScrapeBody(
                variant.format().contentType(), variant.isCompressed(), EntityTag.ofContent(bytes), bytes);
    }
}
