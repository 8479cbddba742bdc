/** From the body of a delivery to its statements, by the rules of the webhook that it came to. */
@NullMarked
package io.jenkins.plugins.dora.webhook.mapping;

import org.jspecify.annotations.NullMarked;
