package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The DORA metrics of some deployments and incidents over a period.
 *
 * <p>What goes to several environments of a tier is one release and counts once, on the day when its first part finished;
 * attempts count each.
 *
 * @param frequency deployment frequency
 * @param leadTime lead time for changes
 * @param changeFailures failed changes among the deployments that could have failed
 * @param recoverySeconds failed deployment recovery time, of the failed deployments of the period
 * @param restore time to restore service, of the incidents resolved in the period
 * @param rework rollbacks and hotfixes among the successful deployments
 * @param hasFailureSignal whether any record, at any time, distinguishes failed changes from good ones
 * @param attempts attempts by result, every result included
 */
public record Metrics(
        DeploymentFrequency frequency,
        LeadTime leadTime,
        Ratio changeFailures,
        Distribution recoverySeconds,
        RestoreTime restore,
        Ratio rework,
        boolean hasFailureSignal,
        Map<Result, Integer> attempts) {

    /** Computes the metrics of what {@code scope} has in {@code period}. */
    public static Metrics of(Selection scope, Period period, Profile profile) {
        return ofMeasured(scope.in(period), period, profile);
    }

    /** Computes the metrics of {@code measured}, which is what a scope has in {@code period}. */
    static Metrics ofMeasured(Selection measured, Period period, Profile profile) {
        return new Metrics(
                DeploymentFrequency.of(measured, period, profile),
                LeadTime.of(measured, profile.leadTimeFrom()),
                ChangeFailures.of(measured.deployments()),
                recovery(measured.deployments()),
                RestoreTime.of(measured.resolved()),
                rework(measured.deployments()),
                measured.hasFailureSignal(),
                attempts(measured.deployments()));
    }

    /**
     * Merges the metrics of all parts of a period, oldest first, of which none has a day of another.
     *
     * @param first the first day of which anything was recorded; empty if nothing ever was
     */
    static Metrics merge(List<Metrics> parts, Optional<LocalDate> first, Period period) {
        return new Metrics(
                DeploymentFrequency.merge(parts.stream().map(Metrics::frequency).toList(), first, period),
                LeadTime.merge(parts.stream().map(Metrics::leadTime).toList()),
                Ratio.sum(parts, Metrics::changeFailures),
                Distribution.merge(parts, Metrics::recoverySeconds),
                RestoreTime.merge(parts.stream().map(Metrics::restore).toList()),
                Ratio.sum(parts, Metrics::rework),
                parts.stream().anyMatch(Metrics::hasFailureSignal),
                sum(parts.stream().map(Metrics::attempts).toList()));
    }

    /** Returns the time to restore service in seconds, of the incidents resolved in the period. */
    public Distribution restoreSeconds() {
        return restore.seconds();
    }

    /** Returns the rework rate in percent; empty without deployments, and where nothing could have told of rework. */
    public OptionalDouble reworkPercent() {
        return hasFailureSignal ? rework.percent() : OptionalDouble.empty();
    }

    private static Map<Result, Integer> sum(List<Map<Result, Integer>> attempts) {
        Map<Result, Integer> sum = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            sum.put(result, attempts.stream().mapToInt(part -> part.get(result)).sum());
        }
        return sum;
    }

    private static Distribution recovery(AssessedDeployments deployments) {
        Values seconds = new Values();
        for (int index = 0; index < deployments.size(); index++) {
            if (!deployments.isLaterPart(index)) {
                deployments.recoverySeconds(index).ifPresent(seconds::add);
            }
        }
        return Distribution.of(seconds);
    }

    private static Ratio rework(AssessedDeployments deployments) {
        int successes = 0;
        int rework = 0;
        for (int index = 0; index < deployments.size(); index++) {
            boolean counts = !deployments.isLaterPart(index);
            successes += counts && deployments.hasKind(index) ? 1 : 0;
            rework += counts && deployments.isRework(index) ? 1 : 0;
        }
        return new Ratio(rework, successes);
    }

    private static Map<Result, Integer> attempts(AssessedDeployments deployments) {
        int[] counts = new int[Result.values().length];
        for (int index = 0; index < deployments.size(); index++) {
            counts[deployments.result(index).ordinal()]++;
        }
        Map<Result, Integer> attempts = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            attempts.put(result, counts[result.ordinal()]);
        }
        return attempts;
    }
}
