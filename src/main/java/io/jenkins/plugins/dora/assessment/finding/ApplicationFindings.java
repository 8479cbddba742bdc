package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.snapshot.Timeline;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was found about one application, seen from its deployments and versions alone.
 *
 * @param timeline what it was found from
 * @param jobs numbers of the jobs that deployed it, each plus one, so that 0 stands for no job
 * @param environments numbers of the environments of its deployments
 * @param reached names of the environments that it was deployed to with success, by tier in order of nearness to the users
 * @param journeys of its versions
 * @param failures of its deployments, apart from those that incidents tell of
 */
public record ApplicationFindings(
        Timeline timeline,
        BitSet jobs,
        BitSet environments,
        Map<EnvironmentTier, Set<String>> reached,
        Journeys journeys,
        Failures failures) {

    /** What is found about an application that was never deployed. */
    public static final ApplicationFindings NOTHING = new ApplicationFindings(
            Timeline.EMPTY, new BitSet(), new BitSet(), Map.of(), new Journeys.Builder().journeys(), new Failures());

    /** Whether all that it was found from was recorded by some jobs, whose numbers are each plus one. */
    boolean isOnlyOf(BitSet some) {
        BitSet others = (BitSet) timeline.jobs().clone();
        others.andNot(some);
        return others.isEmpty();
    }

    /** Returns the environments of {@code tier} that were deployed to. */
    public Set<String> environmentsOf(EnvironmentTier tier) {
        return reached.getOrDefault(tier, Set.of());
    }

    /** Returns the tier nearest to the users that was deployed to; production if none was. */
    public EnvironmentTier nearestTier() {
        return reached.keySet().stream().findFirst().orElse(EnvironmentTier.PRODUCTION);
    }

    /** Returns the tier of {@code environment}, if it was deployed to. */
    public Optional<EnvironmentTier> tierOf(String environment) {
        return reached.keySet().stream()
                .filter(tier -> environmentsOf(tier).contains(environment))
                .findFirst();
    }
}
