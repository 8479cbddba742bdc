/**
 * The one way in: everything that is recorded passes through {@link io.jenkins.plugins.dora.intake.Intake}.
 *
 * <p>An event is completed from defaults, linked to its changes, merged with earlier reports of it, checked, and
 * recorded. Reading the store and recording are one step, so that an event that two threads record at once is neither
 * recorded twice nor lost.
 */
@NullMarked
package io.jenkins.plugins.dora.intake;

import org.jspecify.annotations.NullMarked;
