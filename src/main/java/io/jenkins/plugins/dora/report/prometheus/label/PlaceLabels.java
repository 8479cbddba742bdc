package io.jenkins.plugins.dora.report.prometheus.label;

import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Comparator;

/**
 * Where something is deployed, as labels.
 *
 * @param application the label of an application
 * @param environment the label of an environment; empty for several environments
 * @param tier the tier of the environment
 */
public record PlaceLabels(String application, String environment, EnvironmentTier tier)
        implements Comparable<PlaceLabels> {
    private static final Comparator<PlaceLabels> ORDER = Comparator.comparing(PlaceLabels::application)
            .thenComparing(PlaceLabels::environment)
            .thenComparing(PlaceLabels::tier);

    @Override
    public int compareTo(PlaceLabels other) {
        return ORDER.compare(this, other);
    }

    /** Returns the labels of this place. */
    public Labels labels() {
        return Labels.of("application", application, "environment", environment, "tier", tier.name());
    }

    /** Whether users are served from here. */
    public boolean isProduction() {
        return tier == EnvironmentTier.PRODUCTION;
    }
}
