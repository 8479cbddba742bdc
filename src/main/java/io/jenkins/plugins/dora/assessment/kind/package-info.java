/**
 * Finds the kind of each deployment of an application, and which of its changes count.
 *
 * <p>Everything is noted by the rows of a {@link io.jenkins.plugins.dora.snapshot.Snapshot}, so that a million deployments need
 * no object each.
 */
@NullMarked
package io.jenkins.plugins.dora.assessment.kind;

import org.jspecify.annotations.NullMarked;
