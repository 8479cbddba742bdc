/**
 * What a single job or folder says of the deployments that its builds are, and how the nearest of them decides.
 */
@NullMarked
package io.jenkins.plugins.dora.profile.job;

import org.jspecify.annotations.NullMarked;
