package io.jenkins.plugins.dora.report.prometheus.backfill;

import io.jenkins.plugins.dora.report.prometheus.family.Counter;
import io.jenkins.plugins.dora.report.prometheus.family.Families;
import io.jenkins.plugins.dora.report.prometheus.family.Histogram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Families that know their past. */
final class PastFamilies implements Families {
    private final List<PastFamily> families = new ArrayList<>();

    @Override
    public Counter counter(String name, String help) {
        return add(new PastCounter(name, help, false));
    }

    @Override
    public Counter counterOfUnknownType(String name, String help) {
        return add(new PastCounter(name, help, true));
    }

    @Override
    public Histogram histogram(String name, String help, double... upTo) {
        return add(new PastHistogram(name, help, upTo));
    }

    private <T extends PastFamily> T add(T family) {
        families.add(family);
        return family;
    }

    void write(Steps steps, OpenMetricsLines lines) throws IOException {
        for (PastFamily family : families) {
            family.write(steps, lines);
        }
    }
}
