/**
 * Processes deliveries to webhooks: a delivery is proven, read and recorded, and its sender gets an answer.
 *
 * <p>{@code statement} records the statements of bodies, in whatever order they arrive. {@code log} remembers the latest
 * deliveries. {@link io.jenkins.plugins.dora.delivery.WebhookReceiver} is the one way in.
 */
@NullMarked
package io.jenkins.plugins.dora.delivery;

import org.jspecify.annotations.NullMarked;
