/**
 * The post-build action that records what a build deployed.
 */
@NullMarked
package io.jenkins.plugins.dora.recording.postbuild;

import org.jspecify.annotations.NullMarked;
