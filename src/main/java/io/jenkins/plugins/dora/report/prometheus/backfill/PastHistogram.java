package io.jenkins.plugins.dora.report.prometheus.backfill;

import io.jenkins.plugins.dora.report.prometheus.family.Histogram;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Knows when which value was observed. */
final class PastHistogram implements Histogram, PastFamily {
    private final String name;
    private final String help;
    private final double[] bounds;
    private final Map<Labels, List<Observation>> observations = new TreeMap<>();

    private record Observation(Instant time, double value) {}

    PastHistogram(String name, String help, double... upTo) {
        this.name = name;
        this.help = help;
        bounds = upTo.clone();
    }

    @Override
    public void begin(Labels labels) {
        // A series in which nothing ever happened needs no history.
    }

    @Override
    public void observe(Labels labels, double value, Instant time) {
        observations.computeIfAbsent(labels, first -> new ArrayList<>()).add(new Observation(time, value));
    }

    @Override
    public void write(Steps steps, OpenMetricsLines lines) throws IOException {
        lines.family(name, "histogram", help);
        for (Map.Entry<Labels, List<Observation>> each : observations.entrySet()) {
            List<Observation> sorted = each.getValue().stream()
                    .sorted(Comparator.comparing(Observation::time))
                    .toList();
            for (double bound : bounds) {
                Labels labels = each.getKey().add("le", Double.toString(bound));
                write(
                        OpenMetricsLines.series(name + "_bucket", labels),
                        sorted,
                        seen -> seen.value() <= bound ? 1 : 0,
                        steps,
                        lines);
            }
            Labels all = each.getKey().add("le", "+Inf");
            write(OpenMetricsLines.series(name + "_bucket", all), sorted, seen -> 1, steps, lines);
            write(OpenMetricsLines.series(name + "_count", each.getKey()), sorted, seen -> 1, steps, lines);
            write(OpenMetricsLines.series(name + "_sum", each.getKey()), sorted, Observation::value, steps, lines);
        }
    }

    private static void write(
            String series,
            List<Observation> sorted,
            ToDoubleFunction<Observation> added,
            Steps steps,
            OpenMetricsLines lines)
            throws IOException {
        double sum = 0;
        int next = 0;
        for (int number = 0; number < steps.count(); number++) {
            while (next < sorted.size() && !sorted.get(next).time().isAfter(steps.at(number))) {
                sum += added.applyAsDouble(sorted.get(next++));
            }
            lines.sample(series, sum, steps.at(number));
        }
    }
}
