/**
 * Verifies that deliveries are genuine, over the bytes as they came and before anything in them is used.
 *
 * <p>Secrets are compared in constant time: the time of an answer reveals neither how much of a signature or a token was right,
 * nor which of several secrets matched.
 */
@NullMarked
package io.jenkins.plugins.dora.webhook.proof;

import org.jspecify.annotations.NullMarked;
