package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.assessment.finding.Waypoint;
import io.jenkins.plugins.dora.model.ChangesFrom;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import io.jenkins.plugins.dora.model.column.Rows;
import io.jenkins.plugins.dora.model.snapshot.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.RandomAccess;

/**
 * Deployments in order of finish, those of the same moment in order of recording.
 *
 * <p>A list as any other, and a table for whoever goes through a million of them: what it tells of the deployment at an
 * index needs no object for each. Times are in {@link EpochNanos}.
 */
public final class AssessedDeployments extends AbstractList<AssessedDeployment> implements RandomAccess {
    private final AssessedHistory history;
    private final Rows rows;

    AssessedDeployments(AssessedHistory history, Rows rows) {
        this.history = history;
        this.rows = rows;
    }

    @Override
    public AssessedDeployment get(int index) {
        return new AssessedDeployment(history, rows.get(Objects.checkIndex(index, rows.size())));
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Returns those that finished from {@code start} on and before {@code end}, which is no earlier. */
    public AssessedDeployments between(Instant start, Instant end) {
        return new AssessedDeployments(
                history, rows.between(EpochNanos.of(start), EpochNanos.of(end), history.columns()::finishedAt));
    }

    /** Returns the names that the numbers of applications and environments stand for. */
    public Names names() {
        return history.snapshot().names();
    }

    public int application(int index) {
        return history.columns().application(rows.get(index));
    }

    public int environment(int index) {
        return history.columns().environment(rows.get(index));
    }

    public EnvironmentTier tier(int index) {
        return history.facts().tier(rows.get(index));
    }

    public Result result(int index) {
        return history.columns().result(rows.get(index));
    }

    public long startedAt(int index) {
        return history.columns().startedAt(rows.get(index));
    }

    public long finishedAt(int index) {
        return history.columns().finishedAt(rows.get(index));
    }

    /** Whether it succeeded, and so has a kind. */
    public boolean hasKind(int index) {
        return history.facts().hasKind(rows.get(index));
    }

    public boolean isOf(int index, Kind kind) {
        return history.facts().isOf(rows.get(index), kind);
    }

    /** Whether its kind is one that brings changes. */
    public boolean bringsChanges(int index) {
        return history.facts().bringsChanges(rows.get(index));
    }

    /** Whether its kind is one of unplanned work. */
    public boolean isRework(int index) {
        return history.facts().isRework(rows.get(index));
    }

    public boolean isBaseline(int index) {
        return history.facts().isBaseline(rows.get(index));
    }

    /** Whether the deployed change counts as failed. */
    public boolean hasFailed(int index) {
        return history.facts().hasFailed(rows.get(index));
    }

    /** Returns when recovery from it begins, if it failed. */
    public long recoveryBegin(int index) {
        return history.recoveryBegin(rows.get(index));
    }

    /** Returns when it was recovered from, if it failed; empty if it was not, or nothing was left to recover from. */
    public OptionalLong recoveredAt(int index) {
        return history.recoveredAt(rows.get(index));
    }

    /** Whether it is known what it brought, counted changes or not; also if that was stated to be nothing. */
    public boolean knowsChanges(int index) {
        return firstChange(index) < endOfChanges(index)
                || history.columns().changesFrom(rows.get(index)) == ChangesFrom.STATED;
    }

    /** Whether the known changes are known to be incomplete. */
    public boolean changesCut(int index) {
        return history.columns().changesCut(rows.get(index));
    }

    /** Returns the first of the changes that came with the deployment. */
    public int firstChange(int index) {
        return history.columns().firstChange(rows.get(index));
    }

    /** Returns the change after the last of those that came with the deployment. */
    public int endOfChanges(int index) {
        return history.columns().endOfChanges(rows.get(index));
    }

    /** Whether a change counts: no merge, and not deployed there before. */
    public boolean counts(int change) {
        return history.findings().counted().get(change);
    }

    public long committedAt(int change) {
        return history.columns().changes().committedAt(change);
    }

    /** Whether a change that counts was committed after the deployment finished. */
    public boolean hasLateCommit(int index) {
        return get(index).leadTimes().stream().anyMatch(Duration::isNegative);
    }

    /**
     * Tells when the version passed which point on its way to the environment.
     *
     * @param passed takes the times by place, {@link Waypoint#NEVER} for points that were not passed; as long as there
     *     are places
     */
    public void passed(int index, long[] passed) {
        history.passed(rows.get(index), passed);
    }
}
