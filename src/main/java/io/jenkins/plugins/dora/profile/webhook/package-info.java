/**
 * Webhooks as they are configured: who sends to them, which secrets prove it, and what becomes of a body.
 *
 * <p>A {@link io.jenkins.plugins.dora.profile.webhook.BodyPath} reaches into a body; the rules of a webhook are made of
 * such paths.
 */
@NullMarked
package io.jenkins.plugins.dora.profile.webhook;

import org.jspecify.annotations.NullMarked;
