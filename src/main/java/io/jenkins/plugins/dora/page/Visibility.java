package io.jenkins.plugins.dora.page;

import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Leaves out what a reader may not see.
 *
 * <p>Deployments and versions are seen with the job that did them; without a job they are seen by nobody here.
 * Incidents have no job: they are seen with the first deployment of their application. Each job is asked about once.
 */
final class Visibility {
    private final Predicate<String> jobs;
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * @param jobs tells from a job's full name whether its deployments are seen
     */
    Visibility(Predicate<String> jobs) {
        this.jobs = jobs;
    }

    Snapshot select(Snapshot all) {
        List<Deployment> deployments = all.deployments().stream()
                .filter(deployment -> isVisible(deployment.build()))
                .toList();
        Set<String> applications =
                deployments.stream().map(Deployment::application).collect(Collectors.toSet());
        return new Snapshot(
                deployments,
                all.versions().stream()
                        .filter(version -> isVisible(version.build()))
                        .toList(),
                all.incidents().stream()
                        .filter(incident -> applications.contains(incident.application()))
                        .toList());
    }

    private boolean isVisible(Optional<BuildReference> build) {
        return build.isPresent() && known.computeIfAbsent(build.get().job(), jobs::test);
    }
}
