package io.jenkins.plugins.dora.history.importing;

import io.jenkins.plugins.dora.history.scanning.Candidate;
import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentId;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows which builds have recorded their deployment themselves, or were imported before. */
final class AlreadyRecorded {
    private record Build(String job, int number) {
        static Build of(BuildReference reference) {
            return new Build(reference.job(), reference.number());
        }
    }

    private final Set<String> ids = new HashSet<>();
    private final Map<Build, List<Deployment>> byBuild = new HashMap<>();

    AlreadyRecorded(Snapshot recorded) {
        for (Deployment deployment : recorded.deployments()) {
            ids.add(deployment.id());
            deployment
                    .build()
                    .map(Build::of)
                    .ifPresent(build -> byBuild.computeIfAbsent(build, b -> new ArrayList<>())
                            .add(deployment));
        }
    }

    /** Tells whether {@code candidate} was recorded by a rule, or by its build for the same application and environment. */
    boolean contains(Candidate candidate) {
        DeploymentId id = DeploymentId.byRule(candidate.job().name(), candidate.number(), candidate.startedAt());
        return ids.contains(id.toString())
                || byBuild.getOrDefault(new Build(id.job(), id.number()), List.of()).stream()
                        .anyMatch(deployment -> id.mayBeOfSameBuild(deployment.id())
                                && deployment
                                        .application()
                                        .equals(candidate.deployment().application())
                                && deployment
                                        .environment()
                                        .equals(candidate.deployment().environment()));
    }
}
