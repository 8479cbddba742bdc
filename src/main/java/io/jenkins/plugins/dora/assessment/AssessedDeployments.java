package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.assessment.finding.Milestone;
import io.jenkins.plugins.dora.assessment.release.Releases;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.snapshot.ChangeColumns;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.name.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.RandomAccess;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;

/**
 * Deployments in order of finish, those of the same moment in order of recording.
 *
 * <p>A list as any other, and a table for calculators that go through a million of them: what it returns about the
 * deployment at an index needs no object for each. Times are in {@link EpochNanos}.
 *
 * <p>Where several environments of a tier received the same, these deployments are parts of one release. The table then
 * answers for the whole release at the index of its first part, and calculators pass over the others, which
 * {@link #isLaterPart} names. Objects of the list are always about one deployment.
 */
public final class AssessedDeployments extends AbstractList<AssessedDeployment> implements RandomAccess {
    private final AssessedHistory history;
    private final Rows rows;
    private final Releases releases;

    AssessedDeployments(AssessedHistory history, Rows rows, Releases releases) {
        this.history = history;
        this.rows = rows;
        this.releases = releases;
    }

    @Override
    public AssessedDeployment get(int index) {
        return new AssessedDeployment(history, rows.get(Objects.checkIndex(index, rows.size())));
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Returns the same deployments as the releases that they are parts of, unless the profile counts every environment. */
    public AssessedDeployments asReleases() {
        return new AssessedDeployments(history, rows, history.releasesIn(rows));
    }

    /** Returns those that finished from {@code start} on and before {@code end}, which is no earlier. */
    public AssessedDeployments between(Instant start, Instant end) {
        return new AssessedDeployments(
                history,
                rows.between(EpochNanos.of(start), EpochNanos.of(end), history.columns()::finishedAt),
                releases);
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

    /** Whether it is the first success of its application in its environment; all parts of a release, if it has several. */
    public boolean isBaseline(int index) {
        return !anyPart(index, row -> !history.facts().isBaseline(row));
    }

    /** Whether it is part of a release that another part began. */
    public boolean isLaterPart(int index) {
        return releases.first(rows.get(index)) != rows.get(index);
    }

    /**
     * Returns the part that began the release that a success is part of, itself perhaps; empty for any other attempt, and
     * where deployments are not parts of releases.
     */
    public Optional<AssessedDeployment> release(int index) {
        return hasKind(index) && releases != Releases.SEPARATE
                ? Optional.of(new AssessedDeployment(history, releases.first(rows.get(index))))
                : Optional.empty();
    }

    /** Whether the deployed change counts as failed: in a part of the release at least. */
    public boolean hasFailed(int index) {
        return anyPart(index, history.facts()::hasFailed);
    }

    /**
     * Returns how many seconds recovery took: from the earliest beginning of a failed part to the latest end of one.
     * Empty if it did not fail, a failed part is not recovered from, or nothing was left to recover from.
     */
    public OptionalDouble recoverySeconds(int index) {
        long begin = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (int row = rows.get(index); row != Releases.NONE; row = releases.next(row)) {
            if (history.facts().hasFailed(row)) {
                OptionalLong repaired = history.repairedAt(row);
                if (repaired.isEmpty()) {
                    return OptionalDouble.empty();
                }
                long partBegin = history.recoveryBegin(row);
                if (partBegin <= repaired.getAsLong()) {
                    begin = Math.min(begin, partBegin);
                    end = Math.max(end, repaired.getAsLong());
                }
            }
        }
        return begin <= end ? OptionalDouble.of(EpochNanos.secondsBetween(begin, end)) : OptionalDouble.empty();
    }

    /** Whether it is known what it brought, counted changes or not; also if that was stated to be nothing. */
    public boolean knowsChanges(int index) {
        return anyPart(
                index,
                row -> history.columns().firstChange(row) < history.columns().endOfChanges(row)
                        || history.columns().changesFrom(row) == ChangesFrom.STATED);
    }

    /** Whether the known changes are known to be incomplete; of a baseline only those that were stated count. */
    public boolean changesCut(int index) {
        return anyPart(
                index,
                row -> history.columns().changesCut(row)
                        && (!history.facts().isBaseline(row)
                                || history.columns().changesFrom(row) == ChangesFrom.STATED));
    }

    private boolean anyPart(int index, IntPredicate condition) {
        for (int row = rows.get(index); row != Releases.NONE; row = releases.next(row)) {
            if (condition.test(row)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Passes on when each change was committed that it brought and that counts: no merge, not deployed there before, and
     * not brought to another environment of the tier before by another deployment of the table.
     */
    public void forEachCommit(int index, LongConsumer action) {
        ChangeColumns changes = history.columns().changes();
        BitSet counted = history.findings().counted();
        for (int row = rows.get(index); row != Releases.NONE; row = releases.next(row)) {
            int end = history.columns().endOfChanges(row);
            for (int change = history.columns().firstChange(row); change < end; change++) {
                if (counted.get(change) && !releases.isRepeated(change)) {
                    action.accept(changes.committedAt(change));
                }
            }
        }
    }

    /**
     * Passes on the changes that {@link #forEachCommit} knows of, each with the part of the release that brought it; reads
     * them from disk.
     *
     * @throws java.io.UncheckedIOException if they cannot be read
     */
    public void forEachChange(int index, BiConsumer<AssessedDeployment, Change> action) {
        for (int row = rows.get(index); row != Releases.NONE; row = releases.next(row)) {
            if (history.hasCountedChanges(row)) {
                AssessedDeployment part = new AssessedDeployment(history, row);
                List<Change> changes = part.deployment().changes();
                int first = history.columns().firstChange(row);
                for (int change = 0; change < changes.size(); change++) {
                    if (history.findings().counted().get(first + change) && !releases.isRepeated(first + change)) {
                        action.accept(part, changes.get(change));
                    }
                }
            }
        }
    }

    /** Whether a change that counts was committed after the deployment finished. */
    public boolean hasLateCommit(int index) {
        return get(index).leadTimes().stream().anyMatch(Duration::isNegative);
    }

    /**
     * Tells when the version passed which point on its way to the environment.
     *
     * @param passed takes the times by place, {@link Milestone#NEVER} for points that were not passed; as long as there
     *     are places
     */
    public void passed(int index, long[] passed) {
        history.passed(rows.get(index), passed);
    }
}
