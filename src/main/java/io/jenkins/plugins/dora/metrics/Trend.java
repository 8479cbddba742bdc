package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.profile.Profile;
import java.util.List;
import java.util.stream.Stream;

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
    public static Trend of(Selection scope, Period period, Granularity granularity, Profile profile) {
        Selection whole = scope.in(period);
        List<Bucket> buckets = parts(whole, period, granularity)
                .map(part -> bucket(whole.in(part), part, profile))
                .toList();
        return new Trend(
                merge(buckets.stream().map(Bucket::metrics).toList(), whole, period),
                LeadTimeStages.merge(buckets.stream().map(Bucket::stages).toList()),
                buckets);
    }

    private static Bucket bucket(Selection measured, Period part, Profile profile) {
        return new Bucket(part, Metrics.ofMeasured(measured, part, profile), LeadTimeStages.of(measured));
    }

    /** Computes the metrics of the whole period alone: those of {@link #of}, to the last digit. */
    public static Metrics metrics(Selection scope, Period period, Granularity granularity, Profile profile) {
        Selection whole = scope.in(period);
        List<Metrics> parts = parts(whole, period, granularity)
                .map(part -> Metrics.of(whole, part, profile))
                .toList();
        return merge(parts, whole, period);
    }

    /** Computes the metrics of a period that is compared with: the same values as {@link Metrics#of}. */
    public static Metrics compared(Selection scope, Period period, Profile profile) {
        Selection measured = scope.in(period);
        return measured.isLarge()
                ? metrics(measured, period, Granularity.MONTH, profile)
                : Metrics.ofMeasured(measured, period, profile);
    }

    private static Stream<Period> parts(Selection whole, Period period, Granularity granularity) {
        return whole.shared(period.buckets(granularity).stream());
    }

    private static Metrics merge(List<Metrics> parts, Selection whole, Period period) {
        return Metrics.merge(parts, whole.beginning().map(period::dayOf), period);
    }
}
