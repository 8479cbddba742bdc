/**
 * The words of the field as values: deployments, application versions, incidents, changes.
 *
 * <p>Everything that is recorded is an {@link io.jenkins.plugins.dora.model.Event}. All types are immutable,
 * know nothing of Jenkins, of files or of time zones, and hold no person's name. Times are instants.
 */
@NullMarked
package io.jenkins.plugins.dora.model;

import org.jspecify.annotations.NullMarked;
