/**
 * Finds releases: the successful deployments of one version to several environments of a tier.
 */
@NullMarked
package io.jenkins.plugins.dora.assessment.release;

import org.jspecify.annotations.NullMarked;
