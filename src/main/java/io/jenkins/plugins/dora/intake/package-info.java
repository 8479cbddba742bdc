/**
 * The one way in: everything that is recorded passes through {@link io.jenkins.plugins.dora.intake.Intake}.
 *
 * <p>What comes in is completed from defaults, linked to its changes, merged with what is known of it, checked, and
 * recorded. Reading what is known and recording are one step, so that what two threads record at once is neither recorded
 * twice nor lost.
 */
@NullMarked
package io.jenkins.plugins.dora.intake;

import org.jspecify.annotations.NullMarked;
