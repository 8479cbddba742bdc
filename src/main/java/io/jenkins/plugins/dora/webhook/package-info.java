/**
 * What senders elsewhere mean: from the body that one posts to the deployments, versions and incidents that it states.
 *
 * <p>{@code body} reads JSON, {@code statement} has what a body may state, and {@code interpretation} what one class for each
 * source makes of it, such as {@code alert.Alertmanager}. {@code mapping} applies the rules of a webhook.
 * {@code proof} tells genuine bodies from others. Nothing here knows Jenkins, files or the clock.
 */
@NullMarked
package io.jenkins.plugins.dora.webhook;

import org.jspecify.annotations.NullMarked;
