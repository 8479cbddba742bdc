/**
 * Decides whether the figures of two periods differ by more than chance. The tests themselves come from Apache Commons
 * Statistics.
 */
@NullMarked
package io.jenkins.plugins.dora.target.significance;

import org.jspecify.annotations.NullMarked;
