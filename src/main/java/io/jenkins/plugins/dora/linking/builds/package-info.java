/**
 * Finds the changes after a starting point in the builds of jobs.
 *
 * <p>A job's own builds are read, and those of the jobs that triggered them. Where a build is gone, it is looked for among
 * what was recorded while it was there. Jenkins is behind {@link io.jenkins.plugins.dora.linking.builds.Builds}.
 */
@NullMarked
package io.jenkins.plugins.dora.linking.builds;

import org.jspecify.annotations.NullMarked;
