/**
 * The answers of the REST API, from one assessment of all records.
 *
 * <p>A {@link io.jenkins.plugins.dora.report.Reporter} is the way in. Each answer has a package of its own, with the beans
 * that carry its names; Stapler's export annotations are all they know of Jenkins. Durations are in seconds, rates in
 * percent, times as ISO instants, days as ISO dates in the report's time zone, {@code null} for what is not known.
 */
@NullMarked
package io.jenkins.plugins.dora.report;

import org.jspecify.annotations.NullMarked;
