package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.profile.Profile;
import java.util.List;

/**
 * The metrics of a period and of its buckets. What was found out for the buckets is added up for the whole.
 *
 * @param metrics those of the whole period
 * @param stages those of the whole period
 * @param buckets oldest first
 */
public record Trend(Metrics metrics, LeadTimeStages stages, List<Bucket> buckets) {

    /**
     * A part of the period.
     *
     * @param period its days
     * @param metrics its metrics
     * @param stages where the lead time of its changes went
     */
    public record Bucket(Period period, Metrics metrics, LeadTimeStages stages) {}

    /** Computes the metrics of what {@code scope} has in {@code period}. */
    public static Trend of(Measured scope, Period period, Granularity granularity, Profile profile) {
        // Each bucket is a task of its own: all processors share in what takes longest.
        List<Bucket> buckets = period.buckets(granularity).parallelStream()
                .map(part -> new Bucket(part, Metrics.of(scope, part, profile), LeadTimeStages.of(scope, part)))
                .toList();
        DeploymentFrequency frequency = DeploymentFrequency.of(scope.in(period), period, profile);
        return new Trend(
                Metrics.sum(buckets.stream().map(Bucket::metrics).toList(), frequency),
                LeadTimeStages.sum(buckets.stream().map(Bucket::stages).toList()),
                buckets);
    }
}
