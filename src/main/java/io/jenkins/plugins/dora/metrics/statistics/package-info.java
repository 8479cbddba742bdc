/** Counting, and what many values look like: the arithmetic of the metrics, which knows nothing of deployments. */
@NullMarked
package io.jenkins.plugins.dora.metrics.statistics;

import org.jspecify.annotations.NullMarked;
