/**
 * Records finished builds without a step, as Jenkins reports them.
 *
 * <p>Nothing here holds up a build or a person: it is worked off later, one after the other.
 */
@NullMarked
package io.jenkins.plugins.dora.recording.builds;

import org.jspecify.annotations.NullMarked;
