package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.assessment.finding.Waypoint.Place;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.model.column.Rows;
import io.jenkins.plugins.dora.model.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import io.jenkins.plugins.dora.model.snapshot.Timeline;
import io.jenkins.plugins.dora.model.snapshot.VersionColumns;
import io.jenkins.plugins.dora.profile.Profile;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Goes through the deployments of one application after the other, lane by lane, and notes what is found about each. */
final class ApplicationAssessor {
    private final Snapshot snapshot;
    private final DeploymentColumns columns;
    private final Profile profile;
    private final Tiers tiers;
    private final Facts facts;
    private final BitSet counted;
    private final int[] journeys;

    /**
     * @param facts takes them by row
     * @param counted takes the rows of the changes that count
     * @param journeys takes the journey of each row
     */
    ApplicationAssessor(Snapshot snapshot, Profile profile, Facts facts, BitSet counted, int[] journeys) {
        this.snapshot = snapshot;
        this.profile = profile;
        this.facts = facts;
        this.counted = counted;
        this.journeys = journeys;
        columns = snapshot.columns();
        tiers = new Tiers(snapshot, profile.environments());
    }

    /**
     * Assesses an application as if only some jobs had recorded anything.
     *
     * @param shown numbers of the jobs, each plus one
     */
    ApplicationFindings assess(Timeline timeline, BitSet shown) {
        return assess(snapshot.only(timeline, shown));
    }

    ApplicationFindings assess(Timeline timeline) {
        Rows rows = timeline.deployments();
        BitSet jobs = new BitSet();
        BitSet environments = new BitSet();
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.get(index);
            facts.setTier(row, tiers.of(row));
            counted.clear(columns.firstChange(row), columns.endOfChanges(row));
            jobs.set(columns.job(row) + 1);
            environments.set(columns.environment(row));
        }
        Failures failures = new Failures();
        Map<Integer, Rows.Builder> lanes = lanes(rows);
        lanes.values().forEach(lane -> assessLane(lane.rows(), failures));
        findFailuresOnTheirOwn(rows, failures);
        return new ApplicationFindings(timeline, jobs, environments, reached(rows), follow(timeline), failures);
    }

    /** Returns the successful deployments by environment. */
    private Map<Integer, Rows.Builder> lanes(Rows rows) {
        Map<Integer, Rows.Builder> lanes = new LinkedHashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.get(index);
            if (columns.isSuccess(row)) {
                lanes.computeIfAbsent(columns.environment(row), environment -> new Rows.Builder())
                        .add(row);
            }
        }
        return lanes;
    }

    private void assessLane(Rows lane, Failures failures) {
        Kinds.find(lane, columns, facts);
        CountedChanges.find(lane, columns, facts, counted);
        Repairs.find(lane, columns, facts, failures);
    }

    private void findFailuresOnTheirOwn(Rows rows, Failures failures) {
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.get(index);
            if (columns.markedFailed(row) && facts.bringsChanges(row)) {
                failures.addMark(row);
            }
            if (columns.result(row) == Result.FAILURE && profile.countFailedDeployments()) {
                failures.addAttempt(row);
            }
        }
    }

    private Map<EnvironmentTier, Set<String>> reached(Rows rows) {
        Map<EnvironmentTier, BitSet> numbers = new EnumMap<>(EnvironmentTier.class);
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.get(index);
            if (facts.hasKind(row)) {
                numbers.computeIfAbsent(facts.tier(row), tier -> new BitSet()).set(columns.environment(row));
            }
        }
        Map<EnvironmentTier, Set<String>> names = new EnumMap<>(EnvironmentTier.class);
        numbers.forEach((tier, environments) -> names.put(tier, names(environments)));
        return names;
    }

    private Set<String> names(BitSet environments) {
        Set<String> names = new HashSet<>();
        environments.stream().mapToObj(snapshot.names().environments()::name).forEach(names::add);
        return names;
    }

    private Journeys follow(Timeline timeline) {
        Journeys.Builder builder = new Journeys.Builder();
        VersionColumns versions = snapshot.versionColumns();
        timeline.versions().stream()
                .forEach(row -> builder.add(builder.of(versions.version(row)), Place.BUILD, versions.builtAt(row)));
        Rows rows = timeline.deployments();
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.get(index);
            journeys[row] = builder.of(columns.version(row));
            if (facts.hasKind(row)) {
                builder.add(journeys[row], Place.of(facts.tier(row)), columns.finishedAt(row));
            }
        }
        return builder.journeys();
    }
}
