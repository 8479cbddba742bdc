package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.value.Result;
import java.util.Map;
import java.util.TreeMap;

/** The figures of {@link Metrics} that are counts, and so can be added up, for tests. */
record Totals(Map<String, Integer> counts) {
    static final Totals NONE = new Totals(Map.of());

    static Totals of(Metrics metrics) {
        Map<String, Integer> counts = new TreeMap<>();
        counts.put("deployments", metrics.frequency().deployments());
        metrics.frequency()
                .byEnvironment()
                .forEach((environment, count) -> counts.put("deployments to " + environment, count));
        metrics.frequency().byTier().forEach((tier, count) -> counts.put("deployments to " + tier, count));
        counts.put("lead times", metrics.leadTime().seconds().count());
        counts.put("deployments with lead time", metrics.leadTime().deployments());
        counts.put("negative lead times", metrics.leadTime().ignoredNegative());
        counts.put("failed", metrics.changeFailures().part());
        counts.put("could fail", metrics.changeFailures().whole());
        counts.put("recoveries", metrics.recoverySeconds().count());
        counts.put("restores", metrics.restoreSeconds().count());
        counts.put("rework", metrics.rework().part());
        counts.put("successes", metrics.rework().whole());
        for (Result result : Result.values()) {
            counts.put("attempts " + result, metrics.attempts().get(result));
        }
        counts.values().removeIf(count -> count == 0);
        return new Totals(counts);
    }

    Totals plus(Totals other) {
        Map<String, Integer> sum = new TreeMap<>(counts);
        other.counts.forEach((name, count) -> sum.merge(name, count, Integer::sum));
        return new Totals(sum);
    }
}
