package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.metrics.statistics.Seconds;
import io.jenkins.plugins.dora.metrics.statistics.Values;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import io.jenkins.plugins.dora.profile.Profile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The DORA metrics of some deployments and incidents over a period.
 *
 * @param frequency deployment frequency
 * @param leadTime lead time for changes
 * @param changeFailures failed changes among the deployments that could have failed
 * @param recoverySeconds failed deployment recovery time, of the failed deployments of the period
 * @param restoreSeconds time to restore service, of the incidents resolved in the period
 * @param rework rollbacks and hotfixes among the successful deployments
 * @param attempts attempts by result, every result included
 */
public record Metrics(
        DeploymentFrequency frequency,
        LeadTime leadTime,
        Ratio changeFailures,
        Distribution recoverySeconds,
        Distribution restoreSeconds,
        Ratio rework,
        Map<Result, Integer> attempts) {

    /** Computes the metrics of what {@code scope} has in {@code period}. */
    public static Metrics of(Measured scope, Period period, Profile profile) {
        Measured measured = scope.in(period);
        return new Metrics(
                DeploymentFrequency.of(measured, period, profile),
                LeadTime.of(measured, profile.leadTimeFrom()),
                changeFailures(measured.deployments()),
                recovery(measured.deployments()),
                restore(measured),
                rework(measured.deployments()),
                attempts(measured.deployments()));
    }

    /**
     * Takes together the metrics of periods of which none has a day of another.
     *
     * @param frequency that of all of them, which is no sum
     */
    static Metrics sum(List<Metrics> parts, DeploymentFrequency frequency) {
        return new Metrics(
                frequency,
                LeadTime.sum(parts.stream().map(Metrics::leadTime).toList()),
                Ratio.sum(parts.stream().map(Metrics::changeFailures).toList()),
                Distribution.sum(parts.stream().map(Metrics::recoverySeconds).toList()),
                Distribution.sum(parts.stream().map(Metrics::restoreSeconds).toList()),
                Ratio.sum(parts.stream().map(Metrics::rework).toList()),
                sum(parts.stream().map(Metrics::attempts).toList()));
    }

    private static Map<Result, Integer> sum(List<Map<Result, Integer>> attempts) {
        Map<Result, Integer> sum = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            sum.put(result, attempts.stream().mapToInt(part -> part.get(result)).sum());
        }
        return sum;
    }

    private static Ratio changeFailures(AssessedDeployments deployments) {
        int failed = 0;
        int canFail = 0;
        for (int index = 0; index < deployments.size(); index++) {
            boolean hasFailed = deployments.hasFailed(index);
            canFail += hasFailed || deployments.bringsChanges(index) ? 1 : 0;
            failed += hasFailed ? 1 : 0;
        }
        return new Ratio(failed, canFail);
    }

    private static Distribution recovery(AssessedDeployments deployments) {
        Values seconds = new Values();
        for (int index = 0; index < deployments.size(); index++) {
            if (deployments.hasFailed(index)) {
                long begin = deployments.recoveryBegin(index);
                deployments.recoveredAt(index).ifPresent(end -> seconds.add(EpochNanos.secondsBetween(begin, end)));
            }
        }
        return Distribution.of(seconds);
    }

    private static Distribution restore(Measured measured) {
        Values seconds = new Values();
        measured.resolved()
                .forEach(assessed ->
                        assessed.incident().timeToRestore().ifPresent(duration -> seconds.add(Seconds.of(duration))));
        return Distribution.of(seconds);
    }

    private static Ratio rework(AssessedDeployments deployments) {
        int successes = 0;
        int rework = 0;
        for (int index = 0; index < deployments.size(); index++) {
            successes += deployments.hasKind(index) ? 1 : 0;
            rework += deployments.isRework(index) ? 1 : 0;
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
