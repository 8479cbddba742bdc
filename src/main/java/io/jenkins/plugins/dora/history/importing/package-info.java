/**
 * Turns past builds into recorded deployments, as if the plugin had been installed all the time.
 *
 * <p>Deployments are linked and recorded in the order in which they finished, so that each finds the one before it. What
 * was recorded already stays as it is, and what was imported in part is completed by the next import.
 */
@NullMarked
package io.jenkins.plugins.dora.history.importing;

import org.jspecify.annotations.NullMarked;
