/**
 * What becomes of a delivery to a webhook: it is proven, read and recorded, and its sender gets an answer.
 *
 * <p>{@code statement} records what a body states, whatever order that arrives in. {@code log} remembers the latest
 * deliveries. {@link io.jenkins.plugins.dora.delivery.WebhookReceiver} is the one way in.
 */
@NullMarked
package io.jenkins.plugins.dora.delivery;

import org.jspecify.annotations.NullMarked;
