/**
 * Scans all builds of a Jenkins home for those that rules recognize as deployments.
 *
 * <p>Of a build no more is kept than what the next step needs; builds of jobs that no rule is about are not even read.
 */
@NullMarked
package io.jenkins.plugins.dora.history.scanning;

import org.jspecify.annotations.NullMarked;
