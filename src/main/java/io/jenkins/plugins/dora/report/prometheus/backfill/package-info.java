/** The past as Prometheus would have read it, for those who want it on the same graphs as the present. */
@NullMarked
package io.jenkins.plugins.dora.report.prometheus.backfill;

import org.jspecify.annotations.NullMarked;
