package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.model.Result;
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

    private static Ratio changeFailures(List<AssessedDeployment> deployments) {
        int failed = 0;
        int canFail = 0;
        for (AssessedDeployment assessed : deployments) {
            boolean change = assessed.isOf(Kind.CHANGE) || assessed.isOf(Kind.HOTFIX);
            canFail += change || assessed.failed() ? 1 : 0;
            failed += assessed.failed() ? 1 : 0;
        }
        return new Ratio(failed, canFail);
    }

    private static Distribution recovery(List<AssessedDeployment> deployments) {
        return Distribution.of(deployments.stream()
                .flatMap(assessed -> assessed.recoveryTime().stream())
                .mapToDouble(Seconds::of)
                .toArray());
    }

    private static Distribution restore(Measured measured) {
        return Distribution.of(measured.resolved().stream()
                .flatMap(assessed -> assessed.incident().timeToRestore().stream())
                .mapToDouble(Seconds::of)
                .toArray());
    }

    private static Ratio rework(List<AssessedDeployment> deployments) {
        int successes = 0;
        int rework = 0;
        for (AssessedDeployment assessed : deployments) {
            successes += assessed.kind().isPresent() ? 1 : 0;
            rework += assessed.kind().filter(Kind::isRework).isPresent() ? 1 : 0;
        }
        return new Ratio(rework, successes);
    }

    private static Map<Result, Integer> attempts(List<AssessedDeployment> deployments) {
        Map<Result, Integer> attempts = new EnumMap<>(Result.class);
        for (Result result : Result.values()) {
            attempts.put(result, 0);
        }
        deployments.forEach(assessed -> attempts.merge(assessed.deployment().result(), 1, Integer::sum));
        return attempts;
    }
}
