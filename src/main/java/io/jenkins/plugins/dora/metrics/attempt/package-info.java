/** Figures about attempts beside the metrics: how long they took, and whose failed most often. */
@NullMarked
package io.jenkins.plugins.dora.metrics.attempt;

import org.jspecify.annotations.NullMarked;
