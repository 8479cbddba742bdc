package io.jenkins.plugins.dora.report.prometheus;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;

/** How the store is. */
final class StoreGauges {
    private StoreGauges() {}

    static List<MetricSnapshot> of(FigureSource.State state) {
        var recorded = state.reporter().seen().recorded();
        GaugeSnapshot.Builder records =
                GaugeSnapshot.builder().name("dora_store_records").help("Records that count, by type");
        recorded.forEach((type, count) -> records.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(Labels.of("type", type))
                .value(count)
                .build()));
        return List.of(
                records.build(),
                single(
                        "dora_store_unreadable_lines",
                        "Lines of the store that cannot be read",
                        state.reporter().seen().unreadable()),
                single("dora_store_ready", "1 if what happens now can be recorded, else 0", state.isReady() ? 1 : 0));
    }

    private static MetricSnapshot single(String name, String help, double value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(GaugeDataPointSnapshot.builder().value(value).build())
                .build();
    }
}
