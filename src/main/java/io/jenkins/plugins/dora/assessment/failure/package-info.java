/**
 * Finds failed deployments, the causes of each failure, and the deployment that recovers from it.
 */
@NullMarked
package io.jenkins.plugins.dora.assessment.failure;

import org.jspecify.annotations.NullMarked;
