/**
 * Records deployments while builds run.
 *
 * <p>One rule governs everything here: recording never fails, delays or hangs a build. What cannot be recorded is a
 * line in the build's log and a warning in the controller's. The classes translate between Jenkins and the pure
 * packages; everything is completed, checked and recorded by {@code intake}.
 */
@NullMarked
package io.jenkins.plugins.dora.recording;

import org.jspecify.annotations.NullMarked;
