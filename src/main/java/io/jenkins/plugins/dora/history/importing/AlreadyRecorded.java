package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.history.scanning.Candidate;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.DeploymentId;
import io.jenkins.plugins.dora.model.value.Destination;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Knows which builds have recorded their deployment themselves, or were imported before; somebody may have taken it back
 * since, and then it stays so.
 *
 * <p>An id is looked up in memory. What remains is compared with the builds of what was recorded otherwise, of the same
 * application, environment and job; only that is read from disk.
 */
final class AlreadyRecorded {
    private record Deployer(Destination destination, String job) implements Comparable<Deployer> {
        private static final Comparator<Deployer> ORDER =
                Comparator.comparing(Deployer::destination).thenComparing(Deployer::job);

        static Deployer of(Candidate candidate) {
            return new Deployer(
                    new Destination(
                            candidate.deployment().application(),
                            candidate.deployment().environment()),
                    candidate.job().name());
        }

        static Deployer of(RecordedDeployment recorded) {
            return new Deployer(
                    new Destination(recorded.application(), recorded.environment()),
                    recorded.job().orElse(""));
        }

        @Override
        public int compareTo(Deployer other) {
            return ORDER.compare(this, other);
        }
    }

    private record Attempt(Deployer deployer, int number) implements Comparable<Attempt> {
        private static final Comparator<Attempt> ORDER =
                Comparator.comparing(Attempt::deployer).thenComparingInt(Attempt::number);

        @Override
        public int compareTo(Attempt other) {
            return ORDER.compare(this, other);
        }
    }

    private final Set<Candidate> byRule = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Attempt, List<String>> otherwise = new HashMap<>();

    AlreadyRecorded(Snapshot recorded, Collection<Candidate> candidates) {
        BitSet rows = new BitSet();
        Set<Deployer> deployers = new HashSet<>();
        for (Candidate candidate : candidates) {
            Optional<RecordedDeployment> found =
                    recorded.everRecorded(id(candidate).toString());
            found.ifPresentOrElse(
                    deployment -> {
                        rows.set(deployment.row());
                        byRule.add(candidate);
                    },
                    () -> deployers.add(Deployer.of(candidate)));
        }
        IntStream.range(0, recorded.columns().size())
                .filter(row -> !rows.get(row))
                .mapToObj(row -> new RecordedDeployment(recorded, row))
                .filter(deployment -> deployers.contains(Deployer.of(deployment)))
                .forEach(this::addOtherwise);
    }

    private void addOtherwise(RecordedDeployment recorded) {
        Deployment deployment = recorded.deployment();
        deployment
                .build()
                .map(BuildReference::number)
                .map(number -> new Attempt(Deployer.of(recorded), number))
                .ifPresent(attempt -> otherwise
                        .computeIfAbsent(attempt, same -> new ArrayList<>())
                        .add(deployment.id()));
    }

    /** Whether {@code candidate} was recorded by a rule, or by its build for the same application and environment. */
    boolean contains(Candidate candidate) {
        DeploymentId id = id(candidate);
        Attempt attempt = new Attempt(Deployer.of(candidate), candidate.number());
        return byRule.contains(candidate)
                || otherwise.getOrDefault(attempt, List.of()).stream().anyMatch(id::mayBeOfSameBuild);
    }

    private static DeploymentId id(Candidate candidate) {
        return DeploymentId.byRule(candidate.job().name(), candidate.number(), candidate.startedAt());
    }
}
