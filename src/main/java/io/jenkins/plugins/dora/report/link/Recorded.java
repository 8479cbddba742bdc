package io.jenkins.plugins.dora.report.link;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.Assessment;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that was recorded, asked about by somebody who may see a part of it.
 *
 * @param whole all there is
 * @param visible tells from the job that did a deployment, empty if none did, whether it is seen
 */
public record Recorded(Assessment whole, Predicate<Optional<String>> visible) {
    /** Returns the deployment with that id, if there is one and it is seen. */
    public Optional<AssessedDeployment> find(String id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /** Returns, by id, those with one of these ids that are there and seen. */
    public Map<String, AssessedDeployment> find(Collection<String> ids) {
        Map<String, AssessedDeployment> found = new HashMap<>();
        Set<String> missing = new HashSet<>(ids);
        // Newest first: what is asked about is mostly new.
        for (int i = whole.deployments().size() - 1; i >= 0 && !missing.isEmpty(); i--) {
            AssessedDeployment assessed = whole.deployments().get(i);
            if (missing.remove(assessed.id()) && isSeen(assessed)) {
                found.put(assessed.id(), assessed);
            }
        }
        return found;
    }

    public boolean isSeen(AssessedDeployment assessed) {
        return visible.test(assessed.job());
    }

    /** Returns what names a deployment; empty if it is not seen. */
    public Optional<DeploymentLink> link(AssessedDeployment assessed) {
        return isSeen(assessed) ? Optional.of(DeploymentLink.of(assessed)) : Optional.empty();
    }

    /** Returns what names the deployments with these ids, without those that are not there or not seen. */
    public List<DeploymentLink> links(Collection<String> ids) {
        return find(ids).values().stream().map(DeploymentLink::of).toList();
    }
}
