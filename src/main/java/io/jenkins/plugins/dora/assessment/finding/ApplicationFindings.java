package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.assessment.failure.Failures;
import io.jenkins.plugins.dora.assessment.failure.Suspects;
import io.jenkins.plugins.dora.assessment.kind.DeploymentFlags;
import io.jenkins.plugins.dora.assessment.kind.DestinationRows;
import io.jenkins.plugins.dora.assessment.kind.Vicinity;
import io.jenkins.plugins.dora.assessment.release.ReleaseFinder;
import io.jenkins.plugins.dora.assessment.release.Releases;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.snapshot.ApplicationRows;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.column.NumberSet;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * Findings about one application, from its deployments and versions alone.
 *
 * @param timeline what it was found from
 * @param jobs numbers of the jobs that deployed it, each plus one, so that 0 stands for no job
 * @param environments numbers of the environments of its deployments
 * @param tiers of its environments, by their numbers
 * @param reached numbers of the environments that it was deployed to with success, by tier in order of nearness to the users
 * @param lanes its deployments by the number of their environment
 * @param suspects its changes, as incidents look at them
 * @param journeys of its versions
 * @param failures of its deployments, apart from those that incidents report
 */
public record ApplicationFindings(
        ApplicationRows timeline,
        NumberSet jobs,
        NumberSet environments,
        Map<Integer, EnvironmentTier> tiers,
        Map<EnvironmentTier, NumberSet> reached,
        Map<Integer, DestinationRows> lanes,
        Suspects suspects,
        Milestones journeys,
        Failures failures) {

    /** The findings about an application that was never deployed. */
    public static final ApplicationFindings NOTHING = new ApplicationFindings(
            ApplicationRows.EMPTY,
            NumberSet.NONE,
            NumberSet.NONE,
            Map.of(),
            Map.of(),
            Map.of(),
            new Suspects(ApplicationRows.EMPTY.deployments()),
            new Milestones.Builder(0).journeys(),
            new Failures());

    /** Whether all that it was found from was recorded by some jobs, whose numbers are each plus one. */
    boolean isOnlyOf(BitSet some) {
        return timeline.jobs().isWithin(some);
    }

    /** Returns the numbers of the environments of {@code tier} that were deployed to with success. */
    public NumberSet environmentsOf(EnvironmentTier tier) {
        return reached.getOrDefault(tier, NumberSet.NONE);
    }

    /** Returns the tier nearest to the users that was deployed to with success; production if none was. */
    public EnvironmentTier nearestTier() {
        return reached.keySet().stream().findFirst().orElse(EnvironmentTier.PRODUCTION);
    }

    /** Returns the tier of an environment, if somebody tried to deploy there. */
    public Optional<EnvironmentTier> tierOf(int environment) {
        return Optional.ofNullable(tiers.get(environment));
    }

    /** Returns what looks around in its deployments. */
    public Vicinity vicinity(DeploymentColumns columns, DeploymentFlags facts) {
        return new Vicinity(lanes, columns, facts);
    }

    /** Whether it was deployed with success to several environments of a tier. */
    boolean hasSeveralEnvironments() {
        return ReleaseFinder.hasSeveral(reached);
    }

    /** Returns the number of its successes in all environments. */
    int successes() {
        return lanes.values().stream().mapToInt(lane -> lane.successes().size()).sum();
    }

    /**
     * Finds its releases anew.
     *
     * @param facts with the kinds of its deployments
     * @param counted changes that count
     * @param releases takes what is found
     */
    public void findReleases(DeploymentColumns columns, DeploymentFlags facts, BitSet counted, Releases releases) {
        Rows deployments = timeline.deployments();
        releases.separate(deployments, columns);
        if (hasSeveralEnvironments()) {
            new ReleaseFinder(columns, facts, counted, reached, releases).find(deployments);
        }
    }
}
