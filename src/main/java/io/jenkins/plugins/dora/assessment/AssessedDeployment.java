package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.assessment.finding.Milestone;
import io.jenkins.plugins.dora.assessment.finding.Milestone.Place;
import io.jenkins.plugins.dora.assessment.release.Releases;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.RecordedVersions;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A deployment and what it was. What is not held in memory is read from disk when it is first asked for.
 *
 * <p>Equal to the assessment of the same deployment in the same snapshot.
 */
public final class AssessedDeployment {
    private final AssessedHistory history;
    private final RecordedDeployment recorded;
    private @Nullable Deployment deployment;

    AssessedDeployment(AssessedHistory history, int row) {
        this.history = history;
        recorded = new RecordedDeployment(history.snapshot(), row);
    }

    /**
     * Returns all that was recorded of it; reads it from disk.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public Deployment deployment() {
        Deployment known = deployment;
        if (known == null) {
            known = recorded.deployment();
            deployment = known;
        }
        return known;
    }

    int applicationNumber() {
        return history.columns().application(recorded.row());
    }

    /**
     * Returns its id; reads it from disk.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public String id() {
        return deployment().id();
    }

    public String application() {
        return recorded.application();
    }

    /** Whether both are of the same application, and not only of applications of one name that somebody keeps apart. */
    public boolean isOfSameApplication(AssessedDeployment other) {
        return history.columns().application(recorded.row())
                == other.history.columns().application(other.recorded.row());
    }

    public String version() {
        return recorded.version();
    }

    public String environment() {
        return recorded.environment();
    }

    /** Returns the full name of the job that built its version, as it is called now; empty if none is known. */
    public Optional<String> builtBy() {
        RecordedVersions versions = history.versionsOf(recorded.row());
        int index = versions.last(version(), deployment().revision());
        return index < 0 ? Optional.empty() : versions.job(index);
    }

    public Instant startedAt() {
        return recorded.startedAt();
    }

    public Instant finishedAt() {
        return recorded.finishedAt();
    }

    public Result result() {
        return recorded.result();
    }

    /** Returns the full name of the job that did it, as it is called now; empty if no build did. */
    public Optional<String> job() {
        return recorded.job();
    }

    /** Returns the tier of its environment. */
    public EnvironmentTier tier() {
        return history.facts().tier(recorded.row());
    }

    /** Returns its kind, stated or found; empty unless it succeeded. */
    public Optional<Kind> kind() {
        return history.facts().kind(recorded.row());
    }

    /** Whether it is the first success of its application in its environment. */
    public boolean baseline() {
        return history.facts().isBaseline(recorded.row());
    }

    /**
     * Returns from the commit to the finish of each change it brought that counts; negative for one that was committed
     * later.
     */
    public List<Duration> leadTimes() {
        List<Duration> leadTimes = new ArrayList<>();
        history.forEachCommit(
                recorded.row(),
                committedAt -> leadTimes.add(Duration.between(EpochNanos.toInstant(committedAt), finishedAt())));
        return leadTimes;
    }

    /**
     * Returns the changes it brought that count: no merges, none that was deployed there before; reads them from disk.
     *
     * @throws java.io.UncheckedIOException if they cannot be read
     */
    public List<Change> changes() {
        if (!history.hasCountedChanges(recorded.row())) {
            return List.of();
        }
        int first = history.columns().firstChange(recorded.row());
        List<Change> changes = deployment().changes();
        return IntStream.range(0, changes.size())
                .filter(index -> history.findings().counted().get(first + index))
                .mapToObj(changes::get)
                .toList();
    }

    /**
     * Returns the known points that its version passed before, in order: its build and the lower tiers; none if it
     * brought no changes that count.
     */
    public List<Milestone> waypoints() {
        if (!history.hasCountedChanges(recorded.row())) {
            return List.of();
        }
        long[] passed = new long[Place.values().length];
        history.passed(recorded.row(), passed);
        return IntStream.range(0, passed.length)
                .filter(place -> passed[place] != Milestone.NEVER)
                .mapToObj(place -> new Milestone(Place.values()[place], EpochNanos.toInstant(passed[place])))
                .toList();
    }

    /**
     * Returns the parts of the release that it is part of, in order of finish: the same, put into other environments of the
     * tier. Only itself where that is all, and for an attempt that did not succeed.
     */
    public List<AssessedDeployment> releaseParts() {
        List<AssessedDeployment> parts = new ArrayList<>();
        for (int row = history.releases().first(recorded.row());
                row != Releases.NONE;
                row = history.releases().next(row)) {
            parts.add(new AssessedDeployment(history, row));
        }
        return parts;
    }

    /** Whether it is the first part of the release that it is part of; whatever did not succeed is by itself. */
    public boolean beginsRelease() {
        return history.releases().first(recorded.row()) == recorded.row();
    }

    /** Whether the deployed change counts as failed. */
    public boolean failed() {
        return history.facts().hasFailed(recorded.row());
    }

    /** Returns every reason why the deployed change counts as failed; none if it does not. */
    public List<FailureCause> failureCauses() {
        return history.failureCauses(recorded.row());
    }

    /**
     * Returns how long it took to recover from a failed deployment: from its finish, or the opening of the first of its
     * incidents if that was earlier, but not from before its start. Empty if it did not fail, is not recovered from, or
     * nothing was left to recover from.
     */
    public Optional<Duration> recoveryTime() {
        return recoveredAt()
                .map(end -> Duration.between(EpochNanos.toInstant(history.recoveryBegin(recorded.row())), end));
    }

    /**
     * Returns when a failed deployment was recovered from: at the finish of the first rollback or hotfix that repaired it, or
     * after a failed attempt of the next success; else when the last of its incidents was resolved.
     */
    public Optional<Instant> recoveredAt() {
        OptionalLong end = failed() ? history.recoveredAt(recorded.row()) : OptionalLong.empty();
        return end.isEmpty() ? Optional.empty() : Optional.of(EpochNanos.toInstant(end.getAsLong()));
    }

    /** Returns the deployments that this one repaired, in order of finish. */
    public List<AssessedDeployment> repaired() {
        return history.repairedBy(recorded.row())
                .mapToObj(row -> new AssessedDeployment(history, row))
                .sorted(Comparator.comparing(AssessedDeployment::finishedAt))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssessedDeployment assessed && recorded.equals(assessed.recorded);
    }

    @Override
    public int hashCode() {
        return recorded.hashCode();
    }
}
