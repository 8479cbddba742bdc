package io.jenkins.plugins.dora.report.prometheus.backfill;

import io.jenkins.plugins.dora.report.prometheus.window.ReportGauges;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Gauges and their past; no value where there was none. */
final class PastGauges {
    private final Steps steps;
    private final Map<String, Family> families = new TreeMap<>();

    private static final class Family {
        private final String help;
        private final Map<Labels, double[]> values = new TreeMap<>();

        Family(String help) {
            this.help = help;
        }
    }

    PastGauges(Steps steps) {
        this.steps = steps;
    }

    /** Adds what the gauges said at the step with a number. */
    void add(int number, ReportGauges gauges) {
        for (MetricSnapshot snapshot : gauges.snapshots()) {
            Family family = families.computeIfAbsent(
                    snapshot.getMetadata().getName(),
                    name -> new Family(snapshot.getMetadata().getHelp()));
            ((GaugeSnapshot) snapshot)
                    .getDataPoints()
                    .forEach(point -> family.values.computeIfAbsent(point.getLabels(), first -> noValues())[number] =
                            point.getValue());
        }
    }

    private double[] noValues() {
        double[] values = new double[steps.count()];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    void write(OpenMetricsLines lines) throws IOException {
        for (Map.Entry<String, Family> family : families.entrySet()) {
            lines.family(family.getKey(), "gauge", family.getValue().help);
            for (Map.Entry<Labels, double[]> each : family.getValue().values.entrySet()) {
                String series = OpenMetricsLines.series(family.getKey(), each.getKey());
                double[] values = each.getValue();
                for (int number = 0; number < values.length; number++) {
                    if (!Double.isNaN(values[number])) {
                        lines.sample(series, values[number], steps.at(number));
                    }
                }
            }
        }
    }
}
