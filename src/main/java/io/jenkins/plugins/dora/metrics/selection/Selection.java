package io.jenkins.plugins.dora.metrics.selection;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The deployments and incidents that numbers are drawn from: those of a scope, and of a period of it.
 *
 * @param deployments attempts that finished in the period, in order of {@code finishedAt}
 * @param resolved incidents that were resolved in the period, in that order
 * @param unresolved incidents of the scope, of any time, that are not resolved
 * @param beginning when the first attempt of the scope finished, of any time and with any result; empty if there is none
 * @param hasFailureSignal whether any record of the scope, at any time, distinguishes failed changes from good ones
 */
public record Selection(
        AssessedDeployments deployments,
        List<AssessedIncident> resolved,
        List<AssessedIncident> unresolved,
        Optional<Instant> beginning,
        boolean hasFailureSignal) {
    private static final int MANY_DEPLOYMENTS = 1_000;

    /** Selects all that is in {@code scope}, of any time. */
    public static Selection of(Assessment assessment, Scope scope) {
        AssessedDeployments deployments = assessment
                .deployments(scope.applications(), scope.environments(), scope.tiers())
                .asReleases();
        List<AssessedIncident> resolved = new ArrayList<>();
        List<AssessedIncident> unresolved = new ArrayList<>();
        assessment.incidents(scope.applications()).stream()
                .filter(scope::contains)
                .forEach(incident -> (resolvedAt(incident).isPresent() ? resolved : unresolved).add(incident));
        resolved.sort(Comparator.comparing(incident -> resolvedAt(incident).orElseThrow()));
        return new Selection(
                deployments,
                resolved,
                unresolved,
                deployments.stream().findFirst().map(AssessedDeployment::finishedAt),
                !resolved.isEmpty() || !unresolved.isEmpty() || hasFailureSignal(deployments));
    }

    /** Selects what is in {@code period}: by the finish of a deployment, by the resolution of an incident. */
    public Selection in(Period period) {
        Instant start = period.start();
        Instant end = period.end();
        return new Selection(
                deployments.between(start, end),
                new TimeSearch<AssessedIncident>(
                                resolved, assessed -> resolvedAt(assessed).orElseThrow())
                        .between(start, end),
                unresolved,
                beginning,
                hasFailureSignal);
    }

    /** Whether there is so much that it is worth while for other processors to share in what is computed from it. */
    public boolean isLarge() {
        return deployments.size() >= MANY_DEPLOYMENTS;
    }

    /** Returns a stream to whose work other processors contribute where there is enough of it. */
    public <S extends BaseStream<?, S>> S shared(S stream) {
        return isLarge() ? stream.parallel() : stream;
    }

    /** Selects the incidents of a scope that were opened before the end of a period and not resolved before it. */
    public List<AssessedIncident> openAtEndOf(Period period) {
        Instant end = period.end();
        return Stream.concat(resolved.stream(), unresolved.stream())
                .filter(assessed -> assessed.incident().isOpenAt(end))
                .toList();
    }

    /** Selects what there was at a moment, by what is known today: what had finished or been resolved by then. */
    public Selection until(Instant time) {
        Instant after = time.plusNanos(1);
        return new Selection(
                deployments.between(Instant.MIN, after),
                new TimeSearch<AssessedIncident>(
                                resolved, assessed -> resolvedAt(assessed).orElseThrow())
                        .between(Instant.MIN, after),
                unresolved,
                beginning.filter(first -> first.isBefore(after)),
                hasFailureSignal);
    }

    /** Returns of how many applications the deployments and the resolved incidents are. */
    public int applications() {
        BitSet numbers = new BitSet();
        IntStream.range(0, deployments.size()).map(deployments::application).forEach(numbers::set);
        Set<String> names = resolved.stream().map(AssessedIncident::application).collect(Collectors.toSet());
        numbers.stream().mapToObj(deployments.names().applications()::name).forEach(names::add);
        return names.size();
    }

    private static boolean hasFailureSignal(AssessedDeployments deployments) {
        return IntStream.range(0, deployments.size())
                .anyMatch(index -> deployments.hasFailed(index) || deployments.isRework(index));
    }

    private static Optional<Instant> resolvedAt(AssessedIncident assessed) {
        return assessed.incident().resolvedAt();
    }
}
