/**
 * Figures for Prometheus: what a scrape of a page reads.
 *
 * <p>{@link io.jenkins.plugins.dora.report.prometheus.Scrapes} is the way in. Two families are exposed: counters and
 * histograms of what happens while this process runs ({@code live}, {@code family}), and the figures of the report over fixed windows
 * ({@code window}). Both are drawn once per change of the store, and a scrape reads bytes.
 */
@NullMarked
package io.jenkins.plugins.dora.report.prometheus;

import org.jspecify.annotations.NullMarked;
