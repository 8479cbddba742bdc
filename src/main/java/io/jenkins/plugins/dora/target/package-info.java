/**
 * Interprets metrics: significance, findings and targets.
 *
 * <p>Pure: what is decided here depends on figures and on the profile alone.
 */
@NullMarked
package io.jenkins.plugins.dora.target;

import org.jspecify.annotations.NullMarked;
