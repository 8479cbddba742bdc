package io.jenkins.plugins.dora.report.prometheus.family;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Counts values that are observed while this process runs. */
final class LiveHistogram implements Histogram, LiveFamily {
    private final String name;
    private final String help;
    private final double[] bounds;
    private final Supplier<Exposure> exposure;
    private final Map<Labels, Series> series = new TreeMap<>();

    private static final class Series {
        private final Exposure exposure;
        private final long[] counts;
        private double sum;

        Series(Exposure exposure, int buckets) {
            this.exposure = exposure;
            counts = new long[buckets];
        }

        HistogramDataPointSnapshot at(Instant now, Labels labels, double... bounds) {
            boolean isZero = exposure.isZeroAt(now);
            return HistogramDataPointSnapshot.builder()
                    .labels(labels)
                    .classicHistogramBuckets(
                            ClassicHistogramBuckets.of(bounds, isZero ? new long[counts.length] : counts))
                    .sum(isZero ? 0 : sum)
                    .build();
        }
    }

    /**
     * @param upTo the upper bounds of the buckets, ascending, without the last, which has none
     * @param exposure of a series that begins now
     */
    LiveHistogram(String name, String help, Supplier<Exposure> exposure, double... upTo) {
        this.name = name;
        this.help = help;
        this.exposure = exposure;
        bounds = Arrays.copyOf(upTo, upTo.length + 1);
        bounds[upTo.length] = Double.POSITIVE_INFINITY;
    }

    @Override
    public void begin(Labels labels) {
        at(labels);
    }

    @Override
    public void observe(Labels labels, double value, Instant time) {
        Series observed = at(labels);
        int bucket = 0;
        while (value > bounds[bucket]) {
            bucket++;
        }
        observed.counts[bucket]++;
        observed.sum += value;
    }

    private Series at(Labels labels) {
        return series.computeIfAbsent(labels, unknown -> new Series(exposure.get(), bounds.length));
    }

    @Override
    public MetricSnapshot at(Instant now) {
        HistogramSnapshot.Builder family =
                HistogramSnapshot.builder().name(name).help(help);
        series.forEach((labels, observed) -> family.dataPoint(observed.at(now, labels, bounds)));
        return family.build();
    }
}
