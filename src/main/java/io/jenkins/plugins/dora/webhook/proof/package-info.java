/**
 * Tells genuine deliveries from others, over the bytes as they came and before anything in them is believed.
 *
 * <p>Secrets are compared in constant time: how long an answer takes says nothing about how much of a signature or a token was
 * right, nor which of several secrets was.
 */
@NullMarked
package io.jenkins.plugins.dora.webhook.proof;

import org.jspecify.annotations.NullMarked;
