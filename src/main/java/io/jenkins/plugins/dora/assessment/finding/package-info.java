/**
 * What is found about each application from its own deployments and versions alone: kinds, counted changes, repairs,
 * journeys.
 *
 * <p>Everything is noted by the rows of a {@link io.jenkins.plugins.dora.model.snapshot.Snapshot}, so that a million
 * deployments need no object each, and what is found about one application holds until something happens to that one.
 */
@NullMarked
package io.jenkins.plugins.dora.assessment.finding;

import org.jspecify.annotations.NullMarked;
