/**
 * An immutable picture of everything recorded at one moment, in columns: a row for each deployment and each version.
 *
 * <p>{@link io.jenkins.plugins.dora.snapshot.SnapshotBuilder} takes events one after the other and hands out
 * {@link io.jenkins.plugins.dora.snapshot.Snapshot}s. They hold in memory what metrics are computed from; an
 * {@link io.jenkins.plugins.dora.snapshot.EventReader} reads the rest of a deployment from disk when it is shown. Rows of
 * different snapshots of one builder are the same rows.
 */
@NullMarked
package io.jenkins.plugins.dora.snapshot;

import org.jspecify.annotations.NullMarked;
