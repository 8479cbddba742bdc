/**
 * Counters and histograms of what happens while this process runs. They begin at 0, count only what is recorded about the
 * present, and never fall, whatever becomes of the records: {@link io.jenkins.plugins.dora.report.prometheus.live.LiveFigures}
 * compares what is recorded now with what it has seen, and never with a sum over the store.
 */
@NullMarked
package io.jenkins.plugins.dora.report.prometheus.live;

import org.jspecify.annotations.NullMarked;
