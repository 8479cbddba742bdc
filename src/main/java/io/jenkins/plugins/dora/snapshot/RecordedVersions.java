package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import java.time.Instant;
import java.util.Optional;

/**
 * The versions of one application that count, by index from 0: in order of building, those of the same moment in order of
 * recording. Only {@link #version} reads from disk.
 *
 * @param snapshot the snapshot that they are of
 * @param rows their rows in {@link VersionColumns}
 */
public record RecordedVersions(Snapshot snapshot, Rows rows) {
    public int size() {
        return rows.size();
    }

    /** Returns the index of the one recorded last of those called {@code version}; -1 if there is none. */
    public int last(String version) {
        return last(version, Optional.empty());
    }

    /**
     * Returns the index of the one recorded last of those called {@code version} that are of a revision, as far as both
     * revisions are known; -1 if there is none.
     */
    public int last(String version, Optional<String> revision) {
        int number = snapshot.names().versions().find(version);
        int revisionNumber = snapshot.names().revisions().number(revision);
        int last = -1;
        for (int index = number < 0 ? -1 : size() - 1; index >= 0; index--) {
            int row = row(index);
            if (columns().version(row) == number
                    && !Revisions.differ(columns().revision(row), revisionNumber)
                    && (last < 0 || columns().rank(row) > columns().rank(row(last)))) {
                last = index;
            }
        }
        return last;
    }

    /** Returns how many of them were built at {@code time} or before. */
    public int builtUpTo(Instant time) {
        return rows.between(Long.MIN_VALUE, EpochNanos.of(time) + 1, columns()::builtAt)
                .size();
    }

    /** Returns what the version is called. */
    public String name(int index) {
        return snapshot.names().versions().name(columns().version(row(index)));
    }

    public Instant builtAt(int index) {
        return EpochNanos.toInstant(columns().builtAt(row(index)));
    }

    /** Returns the full name of the job that built it, as it is called now; empty if none is known. */
    public Optional<String> job(int index) {
        return snapshot.names().job(columns().job(row(index)));
    }

    /** Whether it is known to be made of other versions. */
    public boolean hasComponents(int index) {
        return columns().hasComponents(row(index));
    }

    /** Returns the row in {@link VersionColumns}. */
    public int row(int index) {
        return rows.get(index);
    }

    /**
     * Returns all that was recorded of it; reads it from disk.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public ApplicationVersion version(int index) {
        return snapshot.version(row(index));
    }

    private VersionColumns columns() {
        return snapshot.versionColumns();
    }
}
