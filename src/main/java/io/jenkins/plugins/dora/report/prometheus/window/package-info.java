/** The figures of the report itself over fixed windows, exact from the first scrape on, as gauges. */
@NullMarked
package io.jenkins.plugins.dora.report.prometheus.window;

import org.jspecify.annotations.NullMarked;
