/**
 * The values of a Jenkinsfile or of the form of a post-build action, as they were written.
 *
 * <p>Values are read when they are recorded, so that a wrong one ends up in the log of the build instead of ending the
 * build.
 */
@NullMarked
package io.jenkins.plugins.dora.recording.stated;

import org.jspecify.annotations.NullMarked;
