/**
 * Merges the reports of an incident: statements count in the order in which they are made, signals in the order of their
 * times, in any order of arrival.
 */
@NullMarked
package io.jenkins.plugins.dora.intake.incident;

import org.jspecify.annotations.NullMarked;
