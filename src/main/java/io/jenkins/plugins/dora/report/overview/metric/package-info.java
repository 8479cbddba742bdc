/**
 * The metrics of a report, as the REST API names them.
 *
 * <p>Plain data with Stapler's export annotations: durations in seconds, rates in percent, {@code null} for what is not
 * known, and then a reason beside it.
 */
@NullMarked
package io.jenkins.plugins.dora.report.overview.metric;

import org.jspecify.annotations.NullMarked;
