package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.column.IntColumn;
import io.jenkins.plugins.dora.snapshot.column.LongColumn;
import io.jenkins.plugins.dora.snapshot.name.Names;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import io.jenkins.plugins.dora.snapshot.packed.PreparedEvent;

/**
 * The values of application versions from which numbers are computed, a row each; replaced and removed versions keep
 * their rows.
 *
 * <p>Applications, versions and jobs are numbers of {@link Names}, times are in {@link EpochNanos}.
 */
public final class VersionColumns {
    private final RecordColumns records;
    private final IntColumn versions;
    private final IntColumn jobs;
    private final IntColumn revisions;
    private final LongColumn builtAt;
    private final IntColumn components;

    private VersionColumns(Builder builder) {
        records = builder.records.columns();
        versions = builder.versions.column();
        jobs = builder.jobs.column();
        revisions = builder.revisions.column();
        builtAt = builder.builtAt.column();
        components = builder.components.column();
    }

    /** Returns the number of rows. */
    public int size() {
        return versions.size();
    }

    public int version(int row) {
        return versions.get(row);
    }

    /** Returns the job that built it; {@link Names#NO_JOB} if none is known. */
    public int job(int row) {
        return jobs.get(row);
    }

    /** Returns the number of its source revision; {@link Revisions#UNKNOWN} if it is unknown. */
    public int revision(int row) {
        return revisions.get(row);
    }

    public long builtAt(int row) {
        return builtAt.get(row);
    }

    public boolean hasComponents(int row) {
        return components.get(row) > 0;
    }

    /** Returns the row of a version; -1 if there is none. */
    int find(String id) {
        return records.find(id);
    }

    /** Returns which in order of first recording it is; one that replaces another has the rank of the other. */
    public int rank(int row) {
        return records.rank(row);
    }

    boolean hasId(int row, String id) {
        return records.hasId(row, id);
    }

    long position(int row) {
        return records.position(row);
    }

    /** Takes versions one after the other. */
    static final class Builder {
        private final Names.Builder names;
        private final RecordColumns.Builder records = new RecordColumns.Builder();
        private final IntColumn.Builder applications = new IntColumn.Builder();
        private final IntColumn.Builder versions = new IntColumn.Builder();
        private final IntColumn.Builder jobs = new IntColumn.Builder();
        private final IntColumn.Builder revisions = new IntColumn.Builder();
        private final LongColumn.Builder builtAt = new LongColumn.Builder();
        private final IntColumn.Builder components = new IntColumn.Builder();

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

        /** Compares by the time of building, those of the same moment by the order of first recording. */
        int compare(int row, int other) {
            int order = Long.compare(builtAt.get(row), builtAt.get(other));
            return order != 0 ? order : Integer.compare(records.rank(row), records.rank(other));
        }

        /** Adds a version that is not there, and returns its row. */
        int add(ApplicationVersion version, PreparedEvent entry, long position, int rank) {
            records.add(entry.id(), position, rank);
            applications.add(names.application(version.application(), version.owner()));
            versions.add(names.version(version.version()));
            jobs.add(names.job(version.build().map(BuildReference::job)));
            revisions.add(names.revision(version.revision()));
            builtAt.add(EpochNanos.of(version.builtAt()));
            components.add(version.components().size());
            return applications.size() - 1;
        }

        VersionColumns columns() {
            return new VersionColumns(this);
        }
    }
}
