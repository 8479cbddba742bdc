/**
 * What counts at one moment, in columns: a row for each deployment and for each application version.
 *
 * <p>{@link io.jenkins.plugins.dora.model.snapshot.SnapshotBuilder} takes events one after the other and hands out
 * {@link io.jenkins.plugins.dora.model.snapshot.Snapshot}s, which never change. They hold in memory what numbers are made
 * of; the rest of a deployment is asked of {@link io.jenkins.plugins.dora.model.snapshot.Details} when somebody looks at
 * it. Rows of different snapshots of one builder are the same rows.
 */
@NullMarked
package io.jenkins.plugins.dora.model.snapshot;

import org.jspecify.annotations.NullMarked;
