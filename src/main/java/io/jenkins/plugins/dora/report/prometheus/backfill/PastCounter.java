package io.jenkins.plugins.dora.report.prometheus.backfill;

import io.jenkins.plugins.dora.report.prometheus.family.Counter;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Knows when a counter was incremented. */
final class PastCounter implements Counter, PastFamily {
    private final String name;
    private final String help;
    private final boolean isOfUnknownType;
    private final Map<Labels, List<Instant>> times = new TreeMap<>();

    PastCounter(String name, String help, boolean isOfUnknownType) {
        this.name = name;
        this.help = help;
        this.isOfUnknownType = isOfUnknownType;
    }

    @Override
    public void begin(Labels labels) {
        // A series in which nothing ever happened needs no history.
    }

    @Override
    public void increment(Labels labels, Instant time) {
        times.computeIfAbsent(labels, first -> new ArrayList<>()).add(time);
    }

    @Override
    public void write(Steps steps, OpenMetricsLines lines) throws IOException {
        lines.family(name, isOfUnknownType ? "unknown" : "counter", help);
        for (Map.Entry<Labels, List<Instant>> each : times.entrySet()) {
            String series = OpenMetricsLines.series(isOfUnknownType ? name : name + "_total", each.getKey());
            List<Instant> sorted = each.getValue().stream().sorted().toList();
            int count = 0;
            for (int number = 0; number < steps.count(); number++) {
                while (count < sorted.size() && !sorted.get(count).isAfter(steps.at(number))) {
                    count++;
                }
                lines.sample(series, count, steps.at(number));
            }
        }
    }
}
