package io.jenkins.plugins.dora.report.prometheus.family;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Counts what happens while this process runs. */
final class LiveCounter implements Counter, LiveFamily {
    private final String name;
    private final String help;
    private final boolean isOfUnknownType;
    private final Supplier<Exposure> exposure;
    private final Map<Labels, Series> series = new TreeMap<>();

    private static final class Series {
        private final Exposure exposure;
        private long count;

        Series(Exposure exposure) {
            this.exposure = exposure;
        }

        long valueAt(Instant now) {
            return exposure.isZeroAt(now) ? 0 : count;
        }
    }

    /**
     * @param isOfUnknownType whether to show the very name, without the ending {@code _total}
     * @param exposure of a series that begins now
     */
    LiveCounter(String name, String help, boolean isOfUnknownType, Supplier<Exposure> exposure) {
        this.name = name;
        this.help = help;
        this.isOfUnknownType = isOfUnknownType;
        this.exposure = exposure;
    }

    @Override
    public void begin(Labels labels) {
        at(labels);
    }

    @Override
    public void increment(Labels labels, Instant time) {
        at(labels).count++;
    }

    private Series at(Labels labels) {
        return series.computeIfAbsent(labels, unknown -> new Series(exposure.get()));
    }

    @Override
    public MetricSnapshot at(Instant now) {
        return isOfUnknownType ? ofUnknownTypeAt(now) : ofCounterTypeAt(now);
    }

    private MetricSnapshot ofCounterTypeAt(Instant now) {
        CounterSnapshot.Builder family = CounterSnapshot.builder().name(name).help(help);
        series.forEach((labels, counter) -> family.dataPoint(CounterDataPointSnapshot.builder()
                .labels(labels)
                .value(counter.valueAt(now))
                .build()));
        return family.build();
    }

    private MetricSnapshot ofUnknownTypeAt(Instant now) {
        UnknownSnapshot.Builder family = UnknownSnapshot.builder().name(name).help(help);
        series.forEach((labels, counter) -> family.dataPoint(UnknownDataPointSnapshot.builder()
                .labels(labels)
                .value(counter.valueAt(now))
                .build()));
        return family.build();
    }
}
