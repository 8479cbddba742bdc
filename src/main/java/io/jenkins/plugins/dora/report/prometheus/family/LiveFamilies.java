package io.jenkins.plugins.dora.report.prometheus.family;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Families that count what happens while this process runs. */
public final class LiveFamilies implements Families {
    private final Supplier<Exposure> exposure;
    private final List<LiveFamily> families = new ArrayList<>();

    /** @param exposure of a series that begins now */
    public LiveFamilies(Supplier<Exposure> exposure) {
        this.exposure = exposure;
    }

    @Override
    public Counter counter(String name, String help) {
        return add(new LiveCounter(name, help, false, exposure));
    }

    @Override
    public Counter counterOfUnknownType(String name, String help) {
        return add(new LiveCounter(name, help, true, exposure));
    }

    @Override
    public Histogram histogram(String name, String help, double... upTo) {
        return add(new LiveHistogram(name, help, exposure, upTo));
    }

    private <T extends LiveFamily> T add(T family) {
        families.add(family);
        return family;
    }

    /** Returns the values that are shown at a moment. */
    public List<MetricSnapshot> at(Instant now) {
        return families.stream().map(family -> family.at(now)).toList();
    }
}
