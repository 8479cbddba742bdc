/**
 * The metrics themselves: pure calculators over assessed deployments, incidents and a period.
 *
 * <p>Durations are in seconds, rates in percent. A metric without data has no value; it is never zero.
 */
@NullMarked
package io.jenkins.plugins.dora.metrics;

import org.jspecify.annotations.NullMarked;
