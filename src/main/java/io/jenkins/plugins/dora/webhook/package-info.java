/**
 * Interprets the bodies that other systems post: as deployments, versions and incidents.
 *
 * <p>{@code body} reads JSON, {@code statement} has what a body may state, and {@code interpretation} what one class for each
 * source makes of it, such as {@code alert.Alertmanager}. {@code mapping} applies the rules of a webhook.
 * {@code proof} verifies that a body is genuine. Nothing here knows Jenkins, files or the clock.
 */
@NullMarked
package io.jenkins.plugins.dora.webhook;

import org.jspecify.annotations.NullMarked;
