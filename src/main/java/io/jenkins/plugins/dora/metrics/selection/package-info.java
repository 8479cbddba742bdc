/**
 * Selects what a metric measures: a scope, a period, and the deployments and incidents within both.
 */
@NullMarked
package io.jenkins.plugins.dora.metrics.selection;

import org.jspecify.annotations.NullMarked;
