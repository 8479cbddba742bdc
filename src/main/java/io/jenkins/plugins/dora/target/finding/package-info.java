/**
 * Findings: figures of a period that stand out. One rule per class, each with a threshold that the documentation of the
 * findings names.
 *
 * <p>Nothing is said about a person, and no teams are ranked.
 */
@NullMarked
package io.jenkins.plugins.dora.target.finding;

import org.jspecify.annotations.NullMarked;
