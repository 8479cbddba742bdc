/** Counts and distributions: the arithmetic of the metrics, independent of deployments. */
@NullMarked
package io.jenkins.plugins.dora.metrics.statistics;

import org.jspecify.annotations.NullMarked;
