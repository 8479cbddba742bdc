package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.assessment.Chronology;
import io.jenkins.plugins.dora.model.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The deployments and incidents that numbers are drawn from: those of a scope, and of a period of it.
 *
 * @param deployments attempts that finished in the period, in order of {@code finishedAt}
 * @param resolved incidents that were resolved in the period, in that order
 * @param unresolved incidents that are open
 */
public record Measured(
        List<AssessedDeployment> deployments, List<AssessedIncident> resolved, List<AssessedIncident> unresolved) {

    /** Selects all that is in {@code scope}, of any time. */
    public static Measured of(Assessment assessment, Scope scope) {
        List<AssessedDeployment> deployments =
                assessment.deployments().stream().filter(scope::contains).toList();
        List<AssessedIncident> resolved = new ArrayList<>();
        List<AssessedIncident> unresolved = new ArrayList<>();
        assessment.incidents().stream()
                .filter(scope::contains)
                .forEach(incident -> (resolvedAt(incident).isPresent() ? resolved : unresolved).add(incident));
        resolved.sort(Comparator.comparing(incident -> resolvedAt(incident).orElseThrow()));
        return new Measured(deployments, resolved, unresolved);
    }

    /** Selects what is in {@code period}: by the finish of a deployment, by the resolution of an incident. */
    public Measured in(Period period) {
        return new Measured(
                between(period, deployments, assessed -> assessed.deployment().finishedAt()),
                between(period, resolved, assessed -> resolvedAt(assessed).orElseThrow()),
                unresolved.stream()
                        .filter(assessed -> assessed.incident().openedAt().isBefore(period.end()))
                        .toList());
    }

    /** Returns when the first deployment finished; empty if there is none. */
    public Optional<Instant> beginning() {
        return deployments.stream()
                .findFirst()
                .map(assessed -> assessed.deployment().finishedAt());
    }

    /** Whether anything was recorded that tells a failed change from a good one. */
    public boolean hasFailureSignal() {
        return !resolved.isEmpty()
                || !unresolved.isEmpty()
                || deployments.stream()
                        .anyMatch(assessed -> assessed.failed()
                                || assessed.kind().filter(Kind::isRework).isPresent());
    }

    private static Optional<Instant> resolvedAt(AssessedIncident assessed) {
        return assessed.incident().resolvedAt();
    }

    private static <T> List<T> between(Period period, List<T> inOrder, Function<T, Instant> time) {
        return new Chronology<>(inOrder, time).between(period.start(), period.end());
    }
}
