package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.column.IntColumn;
import io.jenkins.plugins.dora.snapshot.column.LongColumn;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.column.SparseTexts;
import io.jenkins.plugins.dora.snapshot.name.Names;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import io.jenkins.plugins.dora.snapshot.packed.PackedAttributes;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;
import java.util.Optional;

/**
 * The values of deployments from which numbers are computed, a row each; replaced and removed deployments keep their rows.
 *
 * <p>Applications, environments, versions and jobs are numbers of {@link Names}, times are in {@link EpochNanos}.
 */
public final class DeploymentColumns {
    private final RecordColumns records;
    private final IntColumn applications;
    private final IntColumn spellings;
    private final IntColumn environmentsOfSpellings;
    private final IntColumn versions;
    private final IntColumn jobs;
    private final IntColumn builds;
    private final IntColumn revisions;
    private final SparseTexts fixes;
    private final IntColumn traits;
    private final LongColumn startedAt;
    private final LongColumn finishedAt;
    private final IntColumn firstChanges;
    private final ChangeColumns changes;

    private DeploymentColumns(Builder builder) {
        records = builder.records.columns();
        applications = builder.applications.column();
        spellings = builder.spellings.column();
        environmentsOfSpellings = builder.names.spellings().environments();
        versions = builder.versions.column();
        jobs = builder.jobs.column();
        builds = builder.builds.column();
        revisions = builder.revisions.column();
        fixes = builder.fixes.texts();
        traits = builder.traits.column();
        startedAt = builder.startedAt.column();
        finishedAt = builder.finishedAt.column();
        firstChanges = builder.firstChanges.column();
        changes = builder.changes.columns();
    }

    /** Returns the number of rows. */
    public int size() {
        return applications.size();
    }

    public int application(int row) {
        return applications.get(row);
    }

    public int environment(int row) {
        return environmentsOfSpellings.get(spellings.get(row));
    }

    public int version(int row) {
        return versions.get(row);
    }

    /** Returns the job; {@link Names#NO_JOB} if no build did it. */
    public int job(int row) {
        return jobs.get(row);
    }

    /** Returns the number of the build that did it; 0 if no build did. */
    public int build(int row) {
        return builds.get(row);
    }

    /** Returns the number of its source revision; {@link Revisions#UNKNOWN} if it is unknown. */
    public int revision(int row) {
        return revisions.get(row);
    }

    /** Whether it is stated to repair something. */
    public boolean isFix(int row) {
        return PackedAttributes.isFix(traits.get(row));
    }

    /** Returns what it is stated to repair: the id of a deployment, or a version. */
    public Optional<String> fixes(int row) {
        return isFix(row) ? fixes.get(row) : Optional.empty();
    }

    public Result result(int row) {
        return PackedAttributes.result(traits.get(row));
    }

    public boolean isSuccess(int row) {
        return result(row) == Result.SUCCESS;
    }

    public Optional<Kind> statedKind(int row) {
        return PackedAttributes.statedKind(traits.get(row));
    }

    /** Returns the environment's tier as it was recorded. */
    public Optional<EnvironmentTier> tier(int row) {
        return PackedAttributes.tier(traits.get(row));
    }

    public ChangesFrom changesFrom(int row) {
        return PackedAttributes.changesFrom(traits.get(row));
    }

    public boolean changesCut(int row) {
        return PackedAttributes.changesCut(traits.get(row));
    }

    public boolean markedFailed(int row) {
        return PackedAttributes.markedFailed(traits.get(row));
    }

    /** Returns the number of the controller that recorded it, in {@link Names#controllers}; 0 for none. */
    public int controller(int row) {
        return PackedAttributes.controller(traits.get(row));
    }

    public long startedAt(int row) {
        return startedAt.get(row);
    }

    public long finishedAt(int row) {
        return finishedAt.get(row);
    }

    /** Returns which in order of first recording it is; one that replaces another has the rank of the other. */
    int rank(int row) {
        return records.rank(row);
    }

    /** Whether a deployment was first recorded before another. */
    public boolean isRecordedBefore(int row, int other) {
        return rank(row) < rank(other);
    }

    /** Whether a deployment finished before another, or at the same moment and was first recorded before it. */
    public boolean isBefore(int row, int other) {
        long finish = finishedAt(row);
        long otherFinish = finishedAt(other);
        return finish < otherFinish || finish == otherFinish && isRecordedBefore(row, other);
    }

    /** Returns the first of a deployment's rows in {@link #changes()}. */
    public int firstChange(int row) {
        return firstChanges.get(row);
    }

    /** Returns the row after the last of a deployment's rows in {@link #changes()}. */
    public int endOfChanges(int row) {
        return row + 1 < size() ? firstChanges.get(row + 1) : changes.size();
    }

    public ChangeColumns changes() {
        return changes;
    }

    /** Returns the row of a deployment; -1 if there is none. */
    int find(String id) {
        return records.find(id);
    }

    /** Returns the row that a deployment had last, also if it was taken back since; -1 if there is none. */
    int last(String id) {
        return records.last(id);
    }

    boolean hasId(int row, String id) {
        return records.hasId(row, id);
    }

    long position(int row) {
        return records.position(row);
    }

    /** Takes deployments one after the other. */
    static final class Builder {
        private final Names.Builder names;
        private final RecordColumns.Builder records = new RecordColumns.Builder();
        private final IntColumn.Builder applications = new IntColumn.Builder();
        private final IntColumn.Builder spellings = new IntColumn.Builder();
        private final IntColumn.Builder versions = new IntColumn.Builder();
        private final IntColumn.Builder jobs = new IntColumn.Builder();
        private final IntColumn.Builder builds = new IntColumn.Builder();
        private final IntColumn.Builder revisions = new IntColumn.Builder();
        private final SparseTexts.Builder fixes = new SparseTexts.Builder();
        private final IntColumn.Builder traits = new IntColumn.Builder();
        private final LongColumn.Builder startedAt = new LongColumn.Builder();
        private final LongColumn.Builder finishedAt = new LongColumn.Builder();
        private final IntColumn.Builder firstChanges = new IntColumn.Builder();
        private final ChangeColumns.Builder changes = new ChangeColumns.Builder();

        Builder(Names.Builder names) {
            this.names = names;
        }

        /** Returns which records the rows stand for. */
        RecordColumns.Builder records() {
            return records;
        }

        int application(int row) {
            return applications.get(row);
        }

        int job(int row) {
            return jobs.get(row);
        }

        /** Compares by the time of finish, those of the same moment by the order of first recording. */
        int compare(int row, int other) {
            int order = Long.compare(finishedAt.get(row), finishedAt.get(other));
            return order != 0 ? order : Integer.compare(records.rank(row), records.rank(other));
        }

        /** Adds a deployment that is not there, and returns its row. */
        int add(Deployment deployment, PreparedEvent entry, long position, int rank) {
            int row = applications.size();
            records.add(entry.id(), position, rank);
            applications.add(names.application(deployment.application(), deployment.owner()));
            int spelling = names.spellings().number(deployment.environment());
            names.spellings().deployed(spelling, rank);
            spellings.add(spelling);
            versions.add(names.version(deployment.version()));
            jobs.add(names.job(deployment.build().map(BuildReference::job)));
            builds.add(deployment.build().map(BuildReference::number).orElse(0));
            revisions.add(names.revision(deployment.revision()));
            deployment.fixes().ifPresent(text -> fixes.add(row, text));
            traits.add(PackedAttributes.of(deployment, names.controllers().number(deployment.id())));
            startedAt.add(EpochNanos.of(deployment.startedAt()));
            finishedAt.add(EpochNanos.of(deployment.finishedAt()));
            firstChanges.add(changes.size());
            changes.add(entry.changes());
            return row;
        }

        /** Takes a deployment back. */
        void remove(int row) {
            records.remove(row);
            names.spellings().gone(spellings.get(row), records.rank(row));
        }

        /** Reports the spelling of the environment of each of these deployments. */
        void tellSpellings(Rows rows) {
            rows.stream().forEach(row -> names.spellings().deployed(spellings.get(row), records.rank(row)));
        }

        DeploymentColumns columns() {
            return new DeploymentColumns(this);
        }
    }
}
