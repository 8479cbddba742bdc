/**
 * What goes out: read-only beans for JSON, XML and CSV, and the reasons for what is absent.
 *
 * <p>The beans carry the names of the REST API; Stapler's export annotations are all they know of Jenkins.
 * Durations are in seconds, rates in percent, days as ISO dates in the report's time zone.
 */
@NullMarked
package io.jenkins.plugins.dora.report;

import org.jspecify.annotations.NullMarked;
