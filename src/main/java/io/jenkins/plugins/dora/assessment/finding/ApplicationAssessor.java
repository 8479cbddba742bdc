package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.assessment.failure.Failures;
import io.jenkins.plugins.dora.assessment.failure.Repairs;
import io.jenkins.plugins.dora.assessment.failure.Suspects;
import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import io.jenkins.plugins.dora.assessment.kind.CountedChanges;
import io.jenkins.plugins.dora.assessment.kind.DeploymentFlags;
import io.jenkins.plugins.dora.assessment.kind.DestinationRows;
import io.jenkins.plugins.dora.assessment.kind.Fixes;
import io.jenkins.plugins.dora.assessment.kind.Kinds;
import io.jenkins.plugins.dora.assessment.kind.Tiers;
import io.jenkins.plugins.dora.assessment.kind.Vicinity;
import io.jenkins.plugins.dora.assessment.release.Releases;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.ApplicationRows;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.VersionColumns;
import io.jenkins.plugins.dora.snapshot.column.NumberSet;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Goes through the deployments of one application after the other, lane by lane, and notes what is found about each. */
final class ApplicationAssessor {
    private final Snapshot snapshot;
    private final DeploymentColumns columns;
    private final Profile profile;
    private final Tiers tiers;
    private final DeploymentFlags facts;
    private final BitSet counted;
    private final int[] journeys;
    private final Releases releases;

    /**
     * @param facts takes them by row
     * @param counted takes the rows of the changes that count
     * @param journeys takes the journey of each row
     * @param releases takes them by row
     */
    ApplicationAssessor(
            Snapshot snapshot,
            Profile profile,
            DeploymentFlags facts,
            BitSet counted,
            int[] journeys,
            Releases releases) {
        this.snapshot = snapshot;
        this.profile = profile;
        this.facts = facts;
        this.counted = counted;
        this.journeys = journeys;
        this.releases = releases;
        columns = snapshot.columns();
        tiers = new Tiers(snapshot, profile.environments());
    }

    /**
     * Assesses an application as if only some jobs had recorded anything.
     *
     * @param shown numbers of the jobs, each plus one
     */
    ApplicationFindings assess(ApplicationRows timeline, BitSet shown) {
        return assess(snapshot.only(timeline, shown));
    }

    ApplicationFindings assess(ApplicationRows timeline) {
        Rows rows = timeline.deployments();
        BitSet jobs = new BitSet();
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.get(index);
            counted.clear(columns.firstChange(row), columns.endOfChanges(row));
            jobs.set(columns.job(row) + 1);
        }
        Map<Integer, DestinationRows> lanes = DestinationRows.byEnvironment(rows, columns);
        Map<Integer, EnvironmentTier> tierOf = new HashMap<>();
        lanes.forEach((environment, lane) -> tierOf.put(environment, assessTier(environment, lane)));
        lanes.values().forEach(this::assessKinds);
        ApplicationFindings findings = new ApplicationFindings(
                timeline,
                NumberSet.of(jobs),
                NumberSet.of(lanes.keySet().stream().mapToInt(Integer::intValue)),
                tierOf,
                reached(lanes, tierOf),
                lanes,
                new Suspects(rows),
                follow(timeline),
                failures(rows, lanes));
        findings.findReleases(columns, facts, counted, releases);
        return findings;
    }

    private EnvironmentTier assessTier(int environment, DestinationRows lane) {
        EnvironmentTier tier = tiers.of(environment, lane.attempts());
        lane.attempts().stream().forEach(row -> facts.setTier(row, tier));
        return tier;
    }

    private void assessKinds(DestinationRows lane) {
        Kinds.find(lane, columns, facts);
        CountedChanges.find(lane.successes(), columns, facts, counted);
    }

    private static Map<EnvironmentTier, NumberSet> reached(
            Map<Integer, DestinationRows> lanes, Map<Integer, EnvironmentTier> tierOf) {
        Map<EnvironmentTier, BitSet> reached = new EnumMap<>(EnvironmentTier.class);
        lanes.forEach((environment, lane) -> {
            if (lane.successes().size() > 0) {
                reached.computeIfAbsent(tierOf.get(environment), tier -> new BitSet())
                        .set(environment);
            }
        });
        Map<EnvironmentTier, NumberSet> numbers = new EnumMap<>(EnvironmentTier.class);
        reached.forEach((tier, environments) -> numbers.put(tier, NumberSet.of(environments)));
        return numbers;
    }

    private Failures failures(Rows rows, Map<Integer, DestinationRows> lanes) {
        Failures failures = new Failures();
        Vicinity vicinity = new Vicinity(lanes, columns, facts);
        Fixes fixes = new Fixes(snapshot, facts, vicinity);
        lanes.values().forEach(lane -> Repairs.find(lane.successes(), columns, facts, fixes, failures));
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.get(index);
            if (columns.markedFailed(row)) {
                marked(row, vicinity).ifPresent(failures::addMark);
            }
            if (profile.countFailedDeployments() && columns.result(row).isFailure()) {
                failures.addAttempt(row);
            }
        }
        failures.forEachRow(facts::setFailed);
        return failures;
    }

    /** Returns the change that a mark is about: a redeployment passes it on. */
    private OptionalInt marked(int row, Vicinity vicinity) {
        if (facts.isOf(row, Kind.REDEPLOY)) {
            return vicinity.repeated(row);
        }
        return facts.bringsChanges(row) ? OptionalInt.of(row) : OptionalInt.empty();
    }

    private Milestones follow(ApplicationRows timeline) {
        Milestones.Builder builder =
                new Milestones.Builder(timeline.deployments().size());
        VersionColumns versions = snapshot.versionColumns();
        timeline.versions().stream()
                .forEach(row -> builder.built(
                        builder.of(versions.version(row), versions.revision(row)),
                        versions.rank(row),
                        versions.builtAt(row)));
        Rows rows = timeline.deployments();
        for (int index = 0; index < rows.size(); index++) {
            int row = rows.get(index);
            journeys[row] = builder.of(columns.version(row), columns.revision(row));
            if (facts.hasKind(row)) {
                builder.arrived(journeys[row], Place.of(facts.tier(row)), columns.finishedAt(row));
            }
        }
        return builder.journeys();
    }
}
