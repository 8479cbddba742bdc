package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.assessment.failure.Failure;
import io.jenkins.plugins.dora.assessment.failure.Failure.Repair;
import io.jenkins.plugins.dora.assessment.failure.Failures;
import io.jenkins.plugins.dora.assessment.finding.Findings;
import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import io.jenkins.plugins.dora.assessment.finding.Milestones;
import io.jenkins.plugins.dora.assessment.finding.VisibleReleases;
import io.jenkins.plugins.dora.assessment.kind.DeploymentFlags;
import io.jenkins.plugins.dora.assessment.kind.DeploymentRows;
import io.jenkins.plugins.dora.assessment.release.Releases;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.RecordedVersions;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A snapshot, and all that is known about it.
 *
 * @param snapshot the snapshot
 * @param findings about its applications, each by itself
 * @param facts about its deployments, incidents considered
 * @param rows selects its deployments
 * @param releases of its deployments, incidents considered
 * @param failures of its deployments, incidents considered
 * @param incidents in order of recording
 * @param incidentsOf the same by application
 */
record AssessedHistory(
        Snapshot snapshot,
        Findings findings,
        DeploymentFlags facts,
        DeploymentRows rows,
        Releases releases,
        Failures failures,
        List<AssessedIncident> incidents,
        Map<String, List<AssessedIncident>> incidentsOf) {
    /** Nothing was recorded yet. */
    static final AssessedHistory NONE = new AssessedHistory(
            Snapshot.EMPTY,
            Findings.NONE,
            Findings.NONE.facts(),
            new DeploymentRows(Snapshot.EMPTY, Findings.NONE.facts()),
            Releases.SEPARATE,
            new Failures(),
            List.of(),
            Map.of());

    /**
     * Assesses everything in a later snapshot; takes over what is known of applications to which nothing happened since.
     *
     * @param profile the one of this history
     */
    AssessedHistory update(Snapshot later, Profile profile) {
        return assess(
                later, profile, findings.update(later, profile), later.names().allJobs());
    }

    /**
     * Assesses this history as if some jobs had never recorded anything.
     *
     * @param profile the one of this history
     * @param shown numbers of the other jobs, each plus one, so that 0 stands for no job
     */
    AssessedHistory seenBy(Profile profile, BitSet shown) {
        return assess(snapshot, profile, findings.seenBy(snapshot, profile, shown), shown);
    }

    private AssessedHistory assess(Snapshot snapshot, Profile profile, Findings findings, BitSet shown) {
        IncidentCauses causes = new IncidentCauses(snapshot, findings, profile, shown, this);
        boolean isWhole = shown.equals(snapshot.names().allJobs());
        List<AssessedIncident> incidents = IntStream.range(
                        0, snapshot.incidents().size())
                .mapToObj(causes::assess)
                .filter(incident -> isWhole || findings.isSeen(incident.number(), incident.owner(), shown))
                .toList();
        Failures failures =
                new Failures(row -> findings.failures(snapshot.columns(), row).get(row));
        incidents.forEach(incident -> incident.deployments()
                .forEach(deployment -> failures.addIncident(deployment.row(), incident.incident())));
        DeploymentFlags facts = findings.facts().copy(snapshot.columns().size());
        IncidentRepairs repairs = new IncidentRepairs(snapshot, findings, shown, facts, failures);
        incidents.forEach(repairs::find);
        failures.forEachRow(facts::setFailed);
        Releases releases = profile.countEveryEnvironment()
                ? Releases.SEPARATE
                : releases(snapshot, findings, facts, repairs.changedApplications());
        return new AssessedHistory(
                snapshot,
                findings,
                facts,
                new DeploymentRows(snapshot, facts),
                releases,
                failures,
                incidents,
                incidents.stream().collect(Collectors.groupingBy(AssessedIncident::application)));
    }

    /** Finds releases anew where incidents changed kinds; a release is made of deployments of one kind. */
    private static Releases releases(Snapshot snapshot, Findings findings, DeploymentFlags facts, BitSet changed) {
        if (changed.isEmpty()) {
            return findings.releases();
        }
        Releases releases = findings.releases().copy(snapshot.columns().size());
        changed.stream()
                .mapToObj(findings.applications()::get)
                .forEach(application ->
                        application.findReleases(snapshot.columns(), facts, findings.counted(), releases));
        return releases;
    }

    DeploymentColumns columns() {
        return snapshot.columns();
    }

    /** Returns the versions of the application of a deployment. */
    RecordedVersions versionsOf(int row) {
        return new RecordedVersions(
                snapshot, snapshot.timelines().get(columns().application(row)).versions());
    }

    /** Returns the releases with their parts among {@code scope}, which is in order of finish. */
    Releases releasesIn(Rows scope) {
        return new VisibleReleases(findings, columns(), facts).of(scope, releases);
    }

    /** Returns the rows of what a deployment repaired, in order of recording. */
    IntStream repairedBy(int row) {
        return IntStream.concat(findings.failures(columns(), row).repairedBy(row), failures.repairedBy(row))
                .sorted()
                .distinct();
    }

    List<FailureCause> failureCauses(int row) {
        Failure failure = failures.get(row);
        List<FailureCause> causes = new ArrayList<>();
        failure.repairs().stream().sorted(this::inOrder).forEach(repair -> causes.add(repairOf(repair)));
        failure.incidents().forEach(incident -> causes.add(new FailureCause.CausedIncident(incident)));
        if (failure.marked()) {
            causes.add(new FailureCause.Marked());
        }
        if (failure.attempt()) {
            causes.add(new FailureCause.AttemptFailed());
        }
        return causes;
    }

    /** Sorting keeps the order of what one rollback did: it undid the change first, and then was stated to repair it. */
    private int inOrder(Repair one, Repair other) {
        if (one.row() == other.row()) {
            return 0;
        }
        return columns().isBefore(one.row(), other.row()) ? -1 : 1;
    }

    private FailureCause repairOf(Repair repair) {
        AssessedDeployment deployment = new AssessedDeployment(this, repair.row());
        return repair.undone() ? new FailureCause.UndoneBy(deployment) : new FailureCause.RepairedBy(deployment);
    }

    /**
     * Returns when recovery from a failed deployment begins: when it finished, or when the first of its incidents opened, if
     * that was earlier, but not before it started.
     */
    long recoveryBegin(int row) {
        long begin = columns().finishedAt(row);
        for (Incident incident : failures.get(row).incidents()) {
            begin = Math.min(begin, EpochNanos.of(incident.openedAt()));
        }
        return Math.max(begin, columns().startedAt(row));
    }

    /** Returns when a failed deployment was recovered from; empty if it was not, or before recovery could begin. */
    OptionalLong recoveredAt(int row) {
        OptionalLong end = repairedAt(row);
        return end.isPresent() && end.getAsLong() >= recoveryBegin(row) ? end : OptionalLong.empty();
    }

    /** Returns when a failed deployment was repaired, or the last of its incidents was resolved; empty if neither was. */
    OptionalLong repairedAt(int row) {
        Failure failure = failures.get(row);
        long repaired = Long.MAX_VALUE;
        for (Repair repair : failure.repairs()) {
            repaired = Math.min(repaired, columns().finishedAt(repair.row()));
        }
        OptionalInt success = nextSuccess(row);
        if (success.isPresent()) {
            repaired = Math.min(repaired, columns().finishedAt(success.getAsInt()));
        }
        return repaired < Long.MAX_VALUE ? OptionalLong.of(repaired) : restoredAt(failure.incidents());
    }

    /** Returns what ends the failure of an attempt; nothing does so for a deployment that succeeded. */
    private OptionalInt nextSuccess(int row) {
        return facts.hasKind(row)
                ? OptionalInt.empty()
                : findings.vicinity(columns(), row).firstAfter(row, later -> true);
    }

    private static OptionalLong restoredAt(List<Incident> incidents) {
        if (incidents.stream().anyMatch(incident -> incident.resolvedAt().isEmpty())) {
            return OptionalLong.empty();
        }
        return incidents.stream()
                .flatMap(incident -> incident.resolvedAt().stream())
                .mapToLong(EpochNanos::of)
                .max();
    }

    /** Tells when the version of a deployment passed which point before; see {@link Milestones#before}. */
    void passed(int row, long[] passed) {
        findings.applications()
                .get(columns().application(row))
                .journeys()
                .before(
                        findings.journeys()[row],
                        Place.of(facts.tier(row)),
                        columns().startedAt(row),
                        passed);
    }

    /** Tells {@code action} when each change was committed that came with a deployment and counts. */
    void forEachCommit(int row, LongConsumer action) {
        int end = columns().endOfChanges(row);
        for (int change = columns().firstChange(row); change < end; change++) {
            if (findings.counted().get(change)) {
                action.accept(columns().changes().committedAt(change));
            }
        }
    }

    boolean hasCountedChanges(int row) {
        int first = findings.counted().nextSetBit(columns().firstChange(row));
        return first >= 0 && first < columns().endOfChanges(row);
    }
}
