/**
 * Assesses one application at a time, from its own deployments and versions alone.
 *
 * <p>Findings are noted by the rows of a {@link io.jenkins.plugins.dora.snapshot.Snapshot}. They hold until something is
 * recorded of that application.
 */
@NullMarked
package io.jenkins.plugins.dora.assessment.finding;

import org.jspecify.annotations.NullMarked;
